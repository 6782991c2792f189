ORDERS = {
    7: {"id": 7, "pizza": "Verde", "tent": 12, "state": "waiting"},
    8: {"id": 8, "pizza": "Margherita", "tent": 4, "state": "baking"},
    9: {"id": 9, "pizza": "Marinara", "tent": 12, "state": "waiting"},
}


def show(number):
    return 200, ORDERS[number]


def orders_of(tent):
    return 200, [order for order in ORDERS.values() if order["tent"] == tent]


def cancel(number):
    ORDERS.pop(number)
    return 204, None


print(show(7))
print(show(99))
