price = float(input("Price of one cup: "))
cups = int(input("How many cups? "))
print("Total: " + price * cups)
