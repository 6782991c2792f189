bill = 96
people = 5
print("Each pays", bill % people)
