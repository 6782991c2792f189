menu = {"Lentil soup": 4.5, "Jollof rice": 6, "Mango lassi": 2.75}
for pair in menu.items():
    print(pair)
