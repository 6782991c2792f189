names = ["Kite", "Low Tide", "Radio Lima", "Asha"]
votes = [120, 310, 95, 240]
for name in names:
    for vote in votes:
        print(f"{name}: {vote}")
print("Winner: Low Tide")
