price = float(input("Price of one? "))
count = input("How many? ")
print(f"Total: {price * count:.2f}")
