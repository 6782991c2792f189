prices = {3.2: "bread", 0.6: "roll", 2.5: "cake"}
item = input("Which item? ")
print(f"{item} costs {prices[item]:.2f}")
