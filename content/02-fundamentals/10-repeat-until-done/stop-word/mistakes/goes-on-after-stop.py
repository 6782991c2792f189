while True:
    title = input("Title: ")
    if title == "stop":
        print("That is all")
    print(f"Back: {title}")
