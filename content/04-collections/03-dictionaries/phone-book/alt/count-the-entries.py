phone_book = {"Reception": "100", "Pharmacy": "214"}
entries = 2
name = ""
while name != "stop":
    name = input("Name? ")
    if name == "stop":
        print("Entries:", entries)
    elif name in phone_book:
        print(f"{name}: {phone_book[name]}")
    else:
        number = input("Number? ")
        phone_book[name] = number
        entries = entries + 1
        print("Saved")
