votes = ["Noor", "Diego", "Noor", "Hana", "Diego", "Noor"]
tally = {}
for name in votes:
    if name not in tally:
        tally[name] = 0
    tally[name] += 1
for name, count in tally.items():
    print(name + ": " + str(count))
