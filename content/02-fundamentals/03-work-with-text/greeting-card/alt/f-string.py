name = input("Whose birthday is it? ")
print("*~" * 12)
print(f"Happy birthday, {name}!")
print("*~" * 12)
