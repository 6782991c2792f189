coins = 7
while coins >= 2:
    coins = coins - 2
    print(f"{coins} coins, and you play")
print(f"Coins left: {coins}")
