animal = input("Which animal is asleep near you? ")
print(animal, “sounds better than my pig”)
