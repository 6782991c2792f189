animal = input()
print(animal, "sounds better than my pig")
