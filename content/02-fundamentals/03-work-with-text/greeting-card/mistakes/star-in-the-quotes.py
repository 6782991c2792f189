name = input("Whose birthday is it? ")
print("*~ * 12")
print("Happy birthday, " + name + "!")
print("*~" * 12)
