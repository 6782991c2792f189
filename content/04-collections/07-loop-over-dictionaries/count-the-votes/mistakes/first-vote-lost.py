votes = ["Noor", "Diego", "Noor", "Hana", "Diego", "Noor"]
counts = {}
for vote in votes:
    if vote in counts:
        counts[vote] = counts[vote] + 1
    else:
        counts[vote] = 0
for name, number in counts.items():
    print(f"{name}: {number}")
