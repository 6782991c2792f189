title = ""
while title != "stop":
    title = input("Title: ")
    if title != "stop":
        print(f"Back: {title}")
    else:
        print("That is all")
