price = float(input("Price of one cup: "))
cups = int(input("How many cups? "))
total = price * cups
print(f"Total: {total}:.2f")
