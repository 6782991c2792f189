names = ["Kite", "Low Tide", "Radio Lima", "Asha"]
votes = [120, 310, 95, 240]
best = 0
for index, name in enumerate(names):
    print(f"{name}: {votes[index]}")
    if votes[index] > votes[best]:
        best = index
print(f"Winner: {names[best]}")
