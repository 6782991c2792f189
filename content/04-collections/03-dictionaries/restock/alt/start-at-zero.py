stock = {"rice": 10, "beans": 4}
item = input("What came in? ")
number = int(input("How many bags? "))
bags = 0
if item in stock:
    bags = stock[item]
bags = bags + number
stock[item] = bags
print(item + ": " + str(bags))
