title = input("Title: ")
while title != "stop":
    title = input("Title: ")
    print(f"Back: {title}")
print("That is all")
