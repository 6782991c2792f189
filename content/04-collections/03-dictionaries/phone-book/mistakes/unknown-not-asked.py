phone_book = {"Reception": "100", "Pharmacy": "214"}
name = input("Name? ")
while name != "stop":
    print(f"{name}: {phone_book[name]}")
    name = input("Name? ")
print("Entries:", len(phone_book))
