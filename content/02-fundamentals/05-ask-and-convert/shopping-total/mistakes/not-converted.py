price = input("Price of one cup: ")
cups = input("How many cups? ")
print(f"Total: {price * cups:.2f}")
