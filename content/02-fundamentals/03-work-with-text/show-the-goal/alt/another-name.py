goals = 0
screen = f"Lions {goals}, Tigers 0"
print(screen)
new_goals = input("Goals of the Lions now: ")
print(f"Lions {new_goals}, Tigers 0")
