cards = {"A17": "Yuki", "B02": "Samuel", "C30": "Priya"}
number = input("Card number: ")
if number == "A17":
    print("Welcome, Yuki")
elif number == "B02":
    print("Welcome, Samuel")
elif number == "C30":
    print("Welcome, Priya")
else:
    print("Unknown card")
