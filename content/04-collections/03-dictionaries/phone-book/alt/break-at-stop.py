phone_book = {"Reception": "100", "Pharmacy": "214"}
while True:
    name = input("Who? ")
    if name == "stop":
        break
    number = phone_book.get(name, "")
    if number == "":
        phone_book[name] = input("New number: ")
        print("Saved")
    else:
        print(name + ": " + number)
print(f"Entries: {len(phone_book)}")
