results = [("Farah", 14), ("Mateo", 21), ("Zoya", 9), ("Kwame", 18)]
left = []
for name, points in results:
    left.append((points, name))
while left:
    best = max(left)
    print(f"{best[1]}: {best[0]}")
    left.remove(best)
