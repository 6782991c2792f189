results = [("Farah", 14), ("Mateo", 21), ("Zoya", 9), ("Kwame", 18)]
ranking = []
for name, points in results:
    ranking.append((points, name))
for result in sorted(ranking, reverse=True):
    print(result)
