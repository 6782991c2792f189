def print_menu(drinks, budget=1000000):
    for drink in drinks:
        if drinks[drink] > budget:
            continue
        print(f"{drink}: {drinks[drink]:.2f}")
