animal = input("Which animal is near you? ")
print(animal, ", of course")
