food = input("What did you have for breakfast? ")
print(food, "again? Are you sure?")
