price = float(input("Price of one cup: "))
cups = int(input("How many cups? "))
print("Total:", round(price * cups, 2))
