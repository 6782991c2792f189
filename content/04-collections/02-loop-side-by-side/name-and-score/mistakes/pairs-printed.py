names = ["Kite", "Low Tide", "Radio Lima", "Asha"]
votes = [120, 310, 95, 240]
for pair in zip(names, votes):
    print(pair)
