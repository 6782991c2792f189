adults = 3
children = 2
guide = 4
total = adults * 9 + children * 5 + guide
people = adults + children
print("Each pays", total / people)
