count = int(input("How many? "))
price = float(input("Price of one? "))
print(f"Total: {price * count:.2f}")
