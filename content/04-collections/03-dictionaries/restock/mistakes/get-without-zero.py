stock = {"rice": 10, "beans": 4}
item = input("What came in? ")
number = int(input("How many bags? "))
stock[item] = stock.get(item) + number
print(f"{item}: {stock[item]}")
