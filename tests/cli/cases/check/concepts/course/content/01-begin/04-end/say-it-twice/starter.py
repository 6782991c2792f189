print("Good night")
