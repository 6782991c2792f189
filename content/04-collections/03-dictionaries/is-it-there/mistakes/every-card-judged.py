cards = {"A17": "Yuki", "B02": "Samuel", "C30": "Priya"}
number = input("Card number: ")
for card in cards:
    if card == number:
        print(f"Welcome, {cards[card]}")
    else:
        print("Unknown card")
