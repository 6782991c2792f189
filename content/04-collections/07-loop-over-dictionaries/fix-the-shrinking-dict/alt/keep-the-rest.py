# Because: the loop lost its place
# when a pair disappeared.
stock = {"rice": 4, "salt": 0, "tea": 2, "oats": 0}
left = {}
for item in stock:
    if stock[item] > 0:
        left[item] = stock[item]
stock = left
for item, bags in stock.items():
    print(f"{item}: {bags}")
