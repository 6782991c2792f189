prices = ["1.5", "2,5"]
print(list(map(lambda text: float(text) * 2, prices)))
