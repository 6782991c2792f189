prices = [12, 30, 85]
item = input("What do you need? ")
number = int(input("How many? "))
print(f"{number} {item}: {prices[item] * number} coins")
