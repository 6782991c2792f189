# Because: nothing can be divided by zero people
bill = 36
friends = 0
people = friends + 1
print("Each pays", bill / people)
