# Because: nothing can be divided by zero people
bill = 36
friends = 0
print("Each pays", bill / 1)
