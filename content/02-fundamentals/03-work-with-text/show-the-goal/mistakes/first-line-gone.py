goals = input("Goals of the Lions now: ")
screen = f"Lions {goals}, Tigers 0"
print(screen)
