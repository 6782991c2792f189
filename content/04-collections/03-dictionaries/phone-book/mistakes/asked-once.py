phone_book = {"Harbour office": "100", "Doctor": "214"}
name = input("Name? ")
if name in phone_book:
    print(f"{name}: {phone_book[name]}")
elif name != "stop":
    phone_book[name] = input("Number? ")
    print("Saved")
print("Numbers:", len(phone_book))
