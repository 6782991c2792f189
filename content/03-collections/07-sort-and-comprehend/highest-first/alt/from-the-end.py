results = [(14, "Farah"), (21, "Mateo"), (9, "Anjali"), (18, "Kwame")]
ranking = sorted(results)[::-1]
for points, name in ranking:
    print(f"{name}: {points}")
