cups = int(input("How many cups? "))
price = float(input("Price of one cup: "))
print(f"Total: {price * cups:.2f}")
