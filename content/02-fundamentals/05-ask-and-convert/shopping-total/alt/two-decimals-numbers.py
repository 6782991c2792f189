price = float(input("Price of one? "))
count = float(input("How many? "))
total = price * count
print("Total: " + f"{total:.2f}")
