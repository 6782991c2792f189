def print_menu(menu, budget=None):
    for drink, price in menu.items():
        if price <= budget:
            print(f"{drink}: {price:.2f}")
