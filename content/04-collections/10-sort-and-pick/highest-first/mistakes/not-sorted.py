results = [(14, "Farah"), (21, "Mateo"), (9, "Anjali"), (18, "Kwame")]
sorted(results, reverse=True)
for points, name in results:
    print(f"{name}: {points}")
