animal = input("Which animal are you today? ")
print("I have always wanted to talk to a real", animal)
