pairs = [("nbo", "Nairobi"), ("LIM", "Lima"), ("han", "Hanoi")]
cities = {city: code.upper() for code, city in pairs}
