title = input("Title: ")
while title == "stop":
    print(f"Back: {title}")
    title = input("Title: ")
print("That is all")
