results = [("Farah", 14), ("Mateo", 21), ("Zoya", 9), ("Kwame", 18)]
sorted(results, reverse=True)
for name, points in results:
    print(f"{name}: {points}")
