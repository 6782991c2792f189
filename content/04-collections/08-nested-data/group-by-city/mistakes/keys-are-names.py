names = ["Sana", "Luca", "Adaeze", "Bilal", "Giulia"]
cities = ["Lahore", "Turin", "Enugu", "Lahore", "Turin"]

by_city = {}
for name, city in zip(names, cities):
    if name not in by_city:
        by_city[name] = []
    by_city[name].append(city)
