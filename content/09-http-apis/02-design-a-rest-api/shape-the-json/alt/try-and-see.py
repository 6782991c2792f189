ORDERS = {
    7: {"id": 7, "pizza": "Verde", "tent": 12, "state": "waiting"},
    8: {"id": 8, "pizza": "Margherita", "tent": 4, "state": "baking"},
    9: {"id": 9, "pizza": "Marinara", "tent": 12, "state": "waiting"},
}


def error(status, code, message):
    return status, {"error": {"code": code, "message": message}}


def show(number):
    try:
        return 200, ORDERS[number]
    except KeyError:
        return error(404, "order_not_found", f"Order {number}? Never heard of it.")


def orders_of(tent):
    found = [order for order in ORDERS.values() if order["tent"] == tent]
    return 200, {"items": found}


def cancel(number):
    order = ORDERS.get(number)
    if order is None:
        return show(number)
    if order["state"] == "waiting":
        ORDERS.pop(number)
        return 204, None
    return error(409, "already_baking", f"Order {number} smells wonderful already.")


print(show(7))
print(show(99))
