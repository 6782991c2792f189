phone_book = {"Harbour office": "100", "Doctor": "214"}
while True:
    name = input("Name? ")
    if name == "stop":
        break
    if name not in phone_book:
        number = input("Number? ")
        phone_book[name] = number
        print("Saved")
    else:
        print(name + ":", phone_book[name])
print(f"Numbers: {len(phone_book)}")
