def print_menu(menu, budget=1000000):
    for drink, price in menu.items():
        if price < budget:
            print(f"{drink}: {price:.2f}")
