phone_book = {"Harbour office": "100", "Doctor": "214"}
name = ""
while name != "stop":
    name = input("Name? ")
    if name in phone_book:
        print(f"{name}: {phone_book[name]}")
    else:
        phone_book[name] = input("Number? ")
        print("Saved")
print("Numbers:", len(phone_book))
