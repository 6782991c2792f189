price = input("Price of one? ")
count = int(input("How many? "))
print(f"Total: {price * count:.2f}")
