print("Hello!")
print("Good bye")
