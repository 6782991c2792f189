prices = {"rope": 12, "lantern": 30, "parrot": 85}
item = input("What do you need? ")
number = int(input("How many? "))
price = prices[item]
total = price * number
print(number, item + ":", total, "coins")
