menu = {"Mango lassi": 2.75, "Mint tea": 1.5, "Ginger beer": 4}
