amount = input("How much change? ")
print(f"{amount // 50} x 50")
amount = amount % 50
print(f"{amount // 10} x 10")
amount = amount % 10
print(f"{amount} x 1")
