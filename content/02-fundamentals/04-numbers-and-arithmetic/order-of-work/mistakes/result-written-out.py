adults = 3
children = 2
guide = 4
share = 8.2
print("Each pays", share)
