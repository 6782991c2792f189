cards = {"A17": "Yuki", "B02": "Samuel", "C30": "Priya"}
number = input("Card number: ")
print("Welcome,", cards.get(number, "Unknown card"))
