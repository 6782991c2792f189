pairs = [("nbo", "Nairobi"), ("LIM", "Lima"), ("han", "Hanoi")]
cities = {code.upper(): city for code, city in pairs}
