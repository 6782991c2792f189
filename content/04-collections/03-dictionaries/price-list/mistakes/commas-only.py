prices = {"bread", 3.2, "roll", 0.6, "cake", 2.5}
item = input("Which item? ")
print(f"{item} costs {prices[item]:.2f}")
