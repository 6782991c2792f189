name = input(“Who's there? “)
print(f“Good evening, {name}.”)
