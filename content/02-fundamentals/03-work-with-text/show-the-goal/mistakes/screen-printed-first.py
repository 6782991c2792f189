goals = 0
screen = f"Lions {goals}, Tigers 0"
print(screen)
goals = input("Goals of the Lions now: ")
print(screen)
screen = f"Lions {goals}, Tigers 0"
