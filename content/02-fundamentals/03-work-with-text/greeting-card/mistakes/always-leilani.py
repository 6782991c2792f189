name = input("Whose birthday is it? ")
print("*~" * 12)
print("Happy birthday, Leilani!")
print("*~" * 12)
