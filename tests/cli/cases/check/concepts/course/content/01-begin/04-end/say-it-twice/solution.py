print("Good night")
print("Good night")
