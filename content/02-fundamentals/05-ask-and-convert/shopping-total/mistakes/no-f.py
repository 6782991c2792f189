price = float(input("Price of one? "))
count = int(input("How many? "))
total = price * count
print("Total: {total:.2f}")
