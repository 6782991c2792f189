coins = 7
for game in range(3):
    print(f"{coins} coins, and you play")
    coins = coins - 2
print(f"Coins left: {coins}")
