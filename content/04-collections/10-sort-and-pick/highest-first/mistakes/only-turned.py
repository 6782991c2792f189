results = [(14, "Farah"), (21, "Mateo"), (9, "Anjali"), (18, "Kwame")]
for points, name in results[::-1]:
    print(f"{name}: {points}")
