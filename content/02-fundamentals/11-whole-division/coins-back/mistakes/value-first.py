amount = int(input("How much change? "))
print(f"50 x {amount // 50}")
amount = amount % 50
print(f"10 x {amount // 10}")
amount = amount % 10
print(f"1 x {amount}")
