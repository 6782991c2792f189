animal = input("Which animal is near you? ")
print(animal "sounds nice")
