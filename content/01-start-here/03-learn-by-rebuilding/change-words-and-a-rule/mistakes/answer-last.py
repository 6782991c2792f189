animal = input("Which animal is near you? ")
print("I like", animal)
