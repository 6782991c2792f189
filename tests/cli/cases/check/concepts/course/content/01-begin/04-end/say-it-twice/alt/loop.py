for _ in "ab":
    print("Good night")
