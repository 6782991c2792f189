amount = int(input("How much change? "))
print(f"{amount // 50} x 50")
amount = amount % 50
print(f"{amount // 20} x 20")
amount = amount % 20
print(f"{amount // 5} x 5")
