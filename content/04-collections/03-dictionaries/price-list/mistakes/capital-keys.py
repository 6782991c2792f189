prices = {"Bread": 3.2, "Roll": 0.6, "Cake": 2.5}
item = input("Which item? ")
print(f"{item} costs {prices[item]:.2f}")
