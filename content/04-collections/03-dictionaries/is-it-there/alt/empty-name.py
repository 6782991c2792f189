cards = {"A17": "Yuki", "B02": "Samuel", "C30": "Priya"}
number = input("Card number: ")
owner = cards.get(number, "")
if owner == "":
    print("Unknown card")
else:
    print("Welcome,", owner)
