names = ["Kite", "Low Tide", "Radio Lima", "Asha"]
votes = [120, 310, 95, 240]
best = 0
for name, vote in zip(names, votes):
    print(f"{name}: {vote}")
    if vote > best:
        best = vote
    winner = name
print("Winner:", winner)
