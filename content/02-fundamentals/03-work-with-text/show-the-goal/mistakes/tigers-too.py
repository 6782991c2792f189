goals = 0
screen = f"Lions {goals}, Tigers {goals}"
print(screen)
goals = input("Goals of the Lions now: ")
screen = f"Lions {goals}, Tigers {goals}"
print(screen)
