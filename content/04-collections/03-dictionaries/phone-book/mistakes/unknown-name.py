phone_book = {"Harbour office": "100", "Doctor": "214"}
name = input("Name? ")
while name != "stop":
    print(f"{name}: {phone_book[name]}")
    name = input("Name? ")
print("Numbers:", len(phone_book))
