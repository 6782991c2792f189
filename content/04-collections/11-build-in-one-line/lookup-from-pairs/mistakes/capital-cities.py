pairs = [("nbo", "Nairobi"), ("LIM", "Lima"), ("han", "Hanoi")]
cities = {code.upper(): city.upper() for code, city in pairs}
