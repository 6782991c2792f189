results = [("Farah", 14), ("Mateo", 21), ("Zoya", 9), ("Kwame", 18)]
for name, points in sorted(results):
    print(f"{name}: {points}")
