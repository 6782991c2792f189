names = ["Kite", "Low Tide", "Radio Lima", "Asha"]
votes = [120, 310, 95, 240]
for name, vote in zip(names, votes):
    print(f"{name}: {vote}")
print("Winner:", max(names))
