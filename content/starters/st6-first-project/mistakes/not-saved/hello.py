name = input("Who's there? ")
print(f"Hello, {name}! This is your own computer.")
