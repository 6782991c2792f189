# Because: nothing can be divided by zero people
bill = 36
friends = 1
print("Each pays", bill / friends)
