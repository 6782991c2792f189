# Because: a pair was removed while the loop walked through the dictionary
stock = {"rice": 4, "salt": 0, "tea": 2, "oats": 0}
for item in list(stock):
    if stock[item] == 0:
        del stock[item]
for item, bags in stock.items():
    print(f"{item}: {bags}")
