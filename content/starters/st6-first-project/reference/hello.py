name = input("Who's there? ")
print(f"Good evening, {name}. The story maker is ready for you.")
