animal = input("Which animal are you? ")
print("I like animals.")
