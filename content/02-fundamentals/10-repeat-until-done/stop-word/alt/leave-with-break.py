while True:
    title = input("Title: ")
    if title == "stop":
        break
    print("Back:", title)
print("That is all")
