bill = 96
people = 5
share = bill / people
print("Each pays", share)
