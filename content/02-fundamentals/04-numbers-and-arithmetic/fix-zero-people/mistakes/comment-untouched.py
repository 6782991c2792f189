# Because:
bill = 36
friends = 0
people = friends + 1
print("Each pays", bill / people)
