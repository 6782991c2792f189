cards = [4711, 2308, 4711, 9055, 2308, 1467]
counts = {}
for card in cards:
    counts[card] = counts.get(card, 0) + 1
print(f"{len(cards)} visits by {len(counts)} people")
