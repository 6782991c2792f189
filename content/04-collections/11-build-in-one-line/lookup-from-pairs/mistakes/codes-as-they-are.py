pairs = [("nbo", "Nairobi"), ("LIM", "Lima"), ("han", "Hanoi")]
cities = {code: city for code, city in pairs}
