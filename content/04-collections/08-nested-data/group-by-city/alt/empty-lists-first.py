names = ["Sana", "Luca", "Adaeze", "Bilal", "Giulia"]
cities = ["Lahore", "Turin", "Enugu", "Lahore", "Turin"]

by_city = {}
for city in cities:
    by_city[city] = []
for name, city in zip(names, cities):
    by_city[city].append(name)
