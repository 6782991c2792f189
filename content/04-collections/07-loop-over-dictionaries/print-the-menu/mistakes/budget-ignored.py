def print_menu(menu, budget=None):
    for drink, price in menu.items():
        print(f"{drink}: {price:.2f}")
