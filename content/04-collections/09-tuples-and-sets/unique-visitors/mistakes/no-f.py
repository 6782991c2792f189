cards = [4711, 2308, 4711, 9055, 2308, 1467]
people = set(cards)
print("{len(cards)} visits by {len(people)} people")
