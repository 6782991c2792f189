stock = {"limes": 10, "beans": 4}
item = input("What came on board? ")
number = int(input("How many sacks? "))
stock[item] = stock.get(item, 0) + number
print(f"{item}: {stock.get(item, 0) + number}")
