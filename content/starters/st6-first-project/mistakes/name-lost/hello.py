name = input("Who's there? ")
print("Good evening, {name}.")
