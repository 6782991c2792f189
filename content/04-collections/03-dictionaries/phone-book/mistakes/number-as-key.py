phone_book = {"Harbour office": "100", "Doctor": "214"}
name = input("Name? ")
while name != "stop":
    if name in phone_book:
        print(f"{name}: {phone_book[name]}")
    else:
        number = input("Number? ")
        phone_book[number] = name
        print("Saved")
    name = input("Name? ")
print("Numbers:", len(phone_book))
