results = [("Farah", 14), ("Mateo", 21), ("Zoya", 9), ("Kwame", 18)]
name_of = {}
for name, points in results:
    name_of[points] = name
for points in sorted(name_of, reverse=True):
    print(f"{name_of[points]}: {points}")
