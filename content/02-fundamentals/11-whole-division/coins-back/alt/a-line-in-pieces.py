amount = int(input("How much change? "))
coins = [50, 20, 10, 5, 2, 1]
for coin in coins:
    print(amount // coin, end=" x ")
    print(coin)
    amount = amount % coin
