prices = {"Rope": 12, "Lantern": 30, "Parrot": 85}
item = input("What do you need? ")
number = int(input("How many? "))
print(f"{number} {item}: {prices[item] * number} coins")
