names = ["Kite", "Low Tide", "Radio Lima", "Asha"]
votes = [120, 310, 95, 240]
best = 0
for vote in votes:
    if vote > best:
        best = vote
for name, vote in zip(names, votes):
    print(f"{name}: {vote}")
for name, vote in zip(names, votes):
    if vote == best:
        print("Winner:", name)
