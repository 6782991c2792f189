prices = {"rope": 12, "lantern": 30, "parrot": 85}
item = input("What do you need? ")
number = int(input("How many? "))
if item == "rope":
    price = 12
elif item == "lantern":
    price = 30
else:
    price = 85
print(f"{number} {item}: {price * number} coins")
