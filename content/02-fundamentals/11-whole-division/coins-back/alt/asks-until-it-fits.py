amount = int(input("How much change? "))
while amount < 1:
    amount = int(input("1 or more, please: "))
quarters = amount // 25
amount = amount % 25
dimes = amount // 10
amount = amount % 10
nickels = amount // 5
cents = amount % 5
print(f"{quarters} x 25 cents")
print(f"{dimes} x 10 cents")
print(f"{nickels} x 5 cents")
print(f"{cents} x 1 cent")
