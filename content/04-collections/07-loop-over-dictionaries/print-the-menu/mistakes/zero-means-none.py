def print_menu(menu, budget=None):
    for drink, price in menu.items():
        if not budget or price <= budget:
            print(f"{drink}: {price:.2f}")
