coins = 7
while coins >= 2:
    print(f"{coins} coins, and you play")
    coins = coins - 2
    break
print(f"Coins left: {coins}")
