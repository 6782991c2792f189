stock = {"limes": 10, "beans": 4}
item = input("What came on board? ")
number = int(input("How many sacks? "))
if item in stock:
    stock[item] = stock[item] + number
else:
    stock[item] = 0
print(f"{item}: {stock[item]}")
