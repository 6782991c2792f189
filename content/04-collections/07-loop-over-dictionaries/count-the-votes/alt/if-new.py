votes = ["Noor", "Diego", "Noor", "Hana", "Diego", "Noor"]
counts = {}
for vote in votes:
    if vote in counts:
        counts[vote] = counts[vote] + 1
    else:
        counts[vote] = 1
for name in counts:
    print(f"{name}: {counts[name]}")
