phone_book = {"Harbour office": "100", "Doctor": "214"}
name = ""
while name != "stop":
    name = input("Name? ")
    number = phone_book.get(name, "")
    if number:
        print(f"{name}: {number}")
    elif name != "stop":
        phone_book[name] = input("Number? ")
        print("Saved")
print("Numbers:", len(phone_book))
