animal = input("Which animal is asleep near you? ")
print("Is", animal, "asleep?")
