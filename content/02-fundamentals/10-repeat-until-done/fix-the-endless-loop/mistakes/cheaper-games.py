coins = 7
while coins != 0:
    print(f"{coins} coins, and you play")
    coins = coins - 1
print(f"Coins left: {coins}")
