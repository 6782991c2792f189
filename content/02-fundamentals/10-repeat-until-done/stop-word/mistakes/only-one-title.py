title = input("Title: ")
if title != "stop":
    print(f"Back: {title}")
    title = input("Title: ")
print("That is all")
