pairs = [("nbo", "Nairobi"), ("LIM", "Lima"), ("han", "Hanoi")]
cities = {pair[0].upper(): pair[1] for pair in pairs}
print(cities["NBO"])
