price = float(input("Price of one cup: "))
cups = float(input("How many cups? "))
total = price * cups
print("Total:", f"{total:.2f}")
