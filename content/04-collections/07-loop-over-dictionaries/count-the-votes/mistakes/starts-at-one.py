votes = ["Noor", "Diego", "Noor", "Hana", "Diego", "Noor"]
counts = {}
for vote in votes:
    counts[vote] = counts.get(vote, 1) + 1
for name, number in counts.items():
    print(f"{name}: {number}")
