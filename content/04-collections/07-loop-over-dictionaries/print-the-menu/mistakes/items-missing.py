menu = {"Lentil soup": 4.5, "Jollof rice": 6, "Mango lassi": 2.75}
for dish, price in menu:
    print(f"{dish}: {price:.2f}")
