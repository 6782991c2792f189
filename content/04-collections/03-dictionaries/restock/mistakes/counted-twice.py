stock = {"limes": 10, "beans": 4}
item = input("What came on board? ")
number = int(input("How many sacks? "))
if item not in stock:
    stock[item] = number
stock[item] = stock[item] + number
print(f"{item}: {stock[item]}")
