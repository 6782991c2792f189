amount = int(input("How much change? "))
print(amount // 50, end=" x ")
print(50)
amount = amount % 50
print(amount // 10, end=" x ")
print(10)
print(amount % 10, end=" x ")
print(1)
