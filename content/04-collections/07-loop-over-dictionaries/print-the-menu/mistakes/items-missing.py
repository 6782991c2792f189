def print_menu(menu, budget=None):
    for drink, price in menu:
        if budget is None or price <= budget:
            print(f"{drink}: {price:.2f}")
