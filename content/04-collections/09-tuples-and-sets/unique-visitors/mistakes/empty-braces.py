cards = [4711, 2308, 4711, 9055, 2308, 1467]
people = {}
for card in cards:
    people.add(card)
print(f"{len(cards)} visits by {len(people)} people")
