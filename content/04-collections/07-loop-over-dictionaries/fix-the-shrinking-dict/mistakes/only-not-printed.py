# Because: the dictionary changed during the loop
stock = {"rice": 4, "salt": 0, "tea": 2, "oats": 0}
for item, bags in stock.items():
    if bags > 0:
        print(f"{item}: {bags}")
