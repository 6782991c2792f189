coins = 7
print("7 coins, and you play")
print("5 coins, and you play")
print("3 coins, and you play")
print("Coins left: 1")
