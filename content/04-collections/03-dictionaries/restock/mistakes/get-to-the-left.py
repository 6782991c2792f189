stock = {"rice": 10, "beans": 4}
item = input("What came in? ")
number = int(input("How many bags? "))
stock.get(item, 0) = stock.get(item, 0) + number
print(f"{item}: {stock[item]}")
