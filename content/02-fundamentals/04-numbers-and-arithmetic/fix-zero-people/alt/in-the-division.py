# Because:
# friends is 0 and Python cannot divide by 0
bill = 36
friends = 0
print("Each pays", bill / (friends + 1))
