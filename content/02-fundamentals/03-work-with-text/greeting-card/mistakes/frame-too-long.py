name = input("Whose birthday is it? ")
print("*~" * 24)
print("Happy birthday, " + name + "!")
print("*~" * 24)
