def print_menu(menu, budget=None):
    for drink, price in menu.items():
        if budget is None or price <= budget:
            print(f"{drink}: {price}")
