prices = {
    'bread': 3.20,
    'roll': 0.60,
    'cake': 2.50,
}
item = input("Which item? ")
print(item, "costs", f"{prices.get(item, 0):.2f}")
