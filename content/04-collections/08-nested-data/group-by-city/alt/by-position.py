names = ["Sana", "Luca", "Adaeze", "Bilal", "Giulia"]
cities = ["Lahore", "Turin", "Enugu", "Lahore", "Turin"]

by_city = {}
for i in range(len(names)):
    city = cities[i]
    if city in by_city:
        by_city[city].append(names[i])
    else:
        by_city[city] = [names[i]]
