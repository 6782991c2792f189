results = [(14, "Farah"), (21, "Mateo"), (9, "Anjali"), (18, "Kwame")]
for points, name in sorted(results, reverse=True):
    print(f"{points}: {name}")
