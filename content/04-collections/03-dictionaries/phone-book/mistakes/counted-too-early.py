phone_book = {"Reception": "100", "Pharmacy": "214"}
entries = len(phone_book)
name = input("Name? ")
while name != "stop":
    if name in phone_book:
        print(f"{name}: {phone_book[name]}")
    else:
        phone_book[name] = input("Number? ")
        print("Saved")
    name = input("Name? ")
print("Entries:", entries)
