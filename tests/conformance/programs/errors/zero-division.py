people = 0
share = 10 / people
print(share)
