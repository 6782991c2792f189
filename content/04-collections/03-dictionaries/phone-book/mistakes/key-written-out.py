phone_book = {"Harbour office": "100", "Doctor": "214"}
name = input("Name? ")
while name != "stop":
    if name in phone_book:
        print(f"{name}: {phone_book[name]}")
    else:
        phone_book["Parrot shop"] = input("Number? ")
        print("Saved")
    name = input("Name? ")
print("Numbers:", len(phone_book))
