price = float(input("Price of one cup: "))
cups = int(input("How many cups? "))
print(f"Total: {price * cups:.2f}")
