pairs = [("nbo", "Nairobi"), ("LIM", "Lima"), ("han", "Hanoi")]
