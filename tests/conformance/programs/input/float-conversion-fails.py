price = float(input("Price? "))
print(price)
