cards = {"A17": "Yuki", "B02": "Samuel", "C30": "Priya"}
number = input("Card number: ")
if number in cards:
    print("Unknown card")
else:
    print(f"Welcome, {cards[number]}")
