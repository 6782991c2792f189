animal = input("Which animal is near you? ")
print(food, "sounds nice")
