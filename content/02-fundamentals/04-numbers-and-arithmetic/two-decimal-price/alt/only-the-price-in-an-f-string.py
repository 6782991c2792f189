price = 1.5
rolls = 15
print(rolls, "rolls:", f"{rolls * price:.2f}")
