phone_book = {"Reception": "100", "Pharmacy": "214"}
name = ""
while name != "stop":
    name = input("Name? ")
    if name in phone_book:
        print(f"{name}: {phone_book[name]}")
    else:
        phone_book[name] = input("Number? ")
        print("Saved")
print("Entries:", len(phone_book))
