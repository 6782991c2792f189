# Because: the dictionary changed during the loop
stock = {"rice": 4, "salt": 0, "tea": 2, "oats": 0}
for item in stock:
    if stock[item] == 0:
        del stock[item]
        break
for item, bags in stock.items():
    print(f"{item}: {bags}")
