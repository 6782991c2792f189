cards = [4711, 2308, 4711, 9055, 2308, 1467]
visits = 0
people = set()
for card in cards:
    visits = visits + 1
    people.add(card)
print(visits, "visits by", len(people), "people")
