names = ["Sana", "Luca", "Adaeze", "Bilal", "Giulia"]
cities = ["Lahore", "Turin", "Enugu", "Lahore", "Turin"]

by_city = {}
for name, city in zip(names, cities):
    if city not in by_city:
        by_city[city] = ""
    by_city[city].append(name)
