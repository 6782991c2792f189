phone_book = {"Harbour office": "100", "Doctor": "214"}
name = input("Name? ").strip().lower()
while name != "stop":
    if name in phone_book:
        print(f"{name}: {phone_book[name]}")
    else:
        phone_book[name] = input("Number? ")
        print("Saved")
    name = input("Name? ").strip().lower()
print("Numbers:", len(phone_book))
