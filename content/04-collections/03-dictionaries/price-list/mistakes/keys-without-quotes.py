prices = {rope: 12, lantern: 30, parrot: 85}
item = input("What do you need? ")
number = int(input("How many? "))
print(f"{number} {item}: {prices[item] * number} coins")
