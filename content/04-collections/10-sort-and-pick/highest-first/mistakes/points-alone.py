results = [("Farah", 14), ("Mateo", 21), ("Zoya", 9), ("Kwame", 18)]
names = []
all_points = []
for name, points in results:
    names.append(name)
    all_points.append(points)
all_points.sort(reverse=True)
for name, points in zip(names, all_points):
    print(f"{name}: {points}")
