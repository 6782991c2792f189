stock = {"rice": 10, "beans": 4}
item = input("What came in? ")
number = int(input("How many bags? "))
if item in stock:
    stock[item] = stock[item] + number
else:
    stock[item] = number
print(f"{item}: {stock[item]}")
