# Because:
bill = 36
friends = 0
print("Each pays", bill / friends)
