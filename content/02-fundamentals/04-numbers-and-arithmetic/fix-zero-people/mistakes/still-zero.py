# Because: nothing can be divided by zero people
bill = 36
friends = 0
people = 0 + friends
print("Each pays", bill / people)
