menu = {"Mango lassi": 2.75, "Mint tea": 1.5, "Ginger beer": 4}

def print_menu(menu, budget=100):
    for drink, price in menu.items():
        if price <= budget:
            print(f"{drink}: {price:.2f}")

print_menu(menu)
