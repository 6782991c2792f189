prices = {12: "rope", 30: "lantern", 85: "parrot"}
item = input("What do you need? ")
number = int(input("How many? "))
print(f"{number} {item}: {prices[item] * number} coins")
