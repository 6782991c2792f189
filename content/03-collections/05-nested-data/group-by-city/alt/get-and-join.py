names = ["Sana", "Luca", "Adaeze", "Bilal", "Giulia"]
cities = ["Lahore", "Turin", "Enugu", "Lahore", "Turin"]

by_city = {}
for i in range(len(names)):
    by_city[cities[i]] = by_city.get(cities[i], []) + [names[i]]
print(by_city)
