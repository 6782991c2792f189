# Because: a loop over a dictionary needs it to keep its size
stock = {"rice": 4, "salt": 0, "tea": 2, "oats": 0}
empty = []
for item, bags in stock.items():
    if bags == 0:
        empty.append(item)
for item in empty:
    del stock[item]
for item, bags in stock.items():
    print(f"{item}: {bags}")
