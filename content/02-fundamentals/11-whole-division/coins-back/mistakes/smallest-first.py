amount = int(input("How much change? "))
print(f"{amount // 1} x 1")
amount = amount % 1
print(f"{amount // 10} x 10")
amount = amount % 10
print(f"{amount // 50} x 50")
