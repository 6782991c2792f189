goals = 0
print(f"Lions {goals}, Tigers 0")
goals = input("Goals of the Lions now: ")
print(f"Lions {goals}, Tigers 0")
