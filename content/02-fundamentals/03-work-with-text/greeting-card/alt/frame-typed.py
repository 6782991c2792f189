name = input("Whose birthday is it? ")
print("*~*~*~*~*~*~*~*~*~*~*~*~")
print("Happy birthday, " + name + "!")
print("*~*~*~*~*~*~*~*~*~*~*~*~")
