coins = 7
while coins > 1:
    print(f"{coins} coins, and you play")
    coins = coins - 2
print(f"Coins left: {coins}")
