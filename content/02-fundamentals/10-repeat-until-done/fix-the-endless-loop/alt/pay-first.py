coins = 7
while coins - 2 >= 0:
    coins = coins - 2
    print(f"{coins + 2} coins, and you play")
print("Coins left:", coins)
