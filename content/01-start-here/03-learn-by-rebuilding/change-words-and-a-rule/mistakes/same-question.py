food = input("What do you eat on a rainy day? ")
print(food, "is what I eat, too")
