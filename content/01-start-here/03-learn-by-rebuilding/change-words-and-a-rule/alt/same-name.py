food = input("What's the best thing about Mondays? ")
print(food, "is what I like best, too")
