left = int(input("Change in kuruş: "))
coins = left // 100
if coins > 0:
    print(f"{coins} x 100 kuruş")
left = left - coins * 100
coins = left // 50
if coins > 0:
    print(f"{coins} x 50 kuruş")
left = left - coins * 50
coins = left // 25
if coins > 0:
    print(f"{coins} x 25 kuruş")
left = left - coins * 25
if left > 0:
    print(f"{left} x 1 kuruş")
