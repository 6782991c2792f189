names = ["Kite", "Low Tide", "Radio Lima", "Asha"]
votes = [120, 310, 95, 240]
for name, vote in names, votes:
    print(f"{name}: {vote}")
