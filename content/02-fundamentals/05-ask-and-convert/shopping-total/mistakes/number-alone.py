price = float(input("Price of one cup: "))
cups = int(input("How many cups? "))
print(f"{price * cups:.2f}")
