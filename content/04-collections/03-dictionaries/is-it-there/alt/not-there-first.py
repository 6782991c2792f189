cards = {"A17": "Yuki", "B02": "Samuel", "C30": "Priya"}
number = input("Card number: ")
sentence = "Unknown card"
if number in cards:
    owner = cards[number]
    sentence = "Welcome, " + owner
print(sentence)
