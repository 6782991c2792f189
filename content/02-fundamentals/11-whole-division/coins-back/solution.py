amount = int(input("How much change? "))
print(f"{amount // 50} x 50")
amount = amount % 50
print(f"{amount // 20} x 20")
amount = amount % 20
print(f"{amount // 10} x 10")
amount = amount % 10
print(f"{amount // 5} x 5")
amount = amount % 5
print(f"{amount // 2} x 2")
amount = amount % 2
print(f"{amount} x 1")
print("Enjoy your ice cream!")
