# Because: the dictionary changed during the loop
stock = {"rice": 4, "salt": 0, "tea": 2, "oats": 0}
for item in stock.keys():
    if stock[item] == 0:
        del stock[item]
for item, bags in stock.items():
    print(f"{item}: {bags}")
