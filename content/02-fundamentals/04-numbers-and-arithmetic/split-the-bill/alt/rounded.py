bill = 96
people = 5
print("Each pays", round(bill / people, 2))
