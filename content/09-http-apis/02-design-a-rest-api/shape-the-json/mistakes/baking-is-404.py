ORDERS = {
    7: {"id": 7, "pizza": "Verde", "tent": 12, "state": "waiting"},
    8: {"id": 8, "pizza": "Margherita", "tent": 4, "state": "baking"},
    9: {"id": 9, "pizza": "Marinara", "tent": 12, "state": "waiting"},
}


def error(status, code, message):
    return status, {"error": {"code": code, "message": message}}


def show(number):
    if number not in ORDERS:
        return error(404, "order_not_found", f"There's no order {number}.")
    return 200, ORDERS[number]


def orders_of(tent):
    found = [order for order in ORDERS.values() if order["tent"] == tent]
    return 200, {"items": found}


def cancel(number):
    if number not in ORDERS:
        return error(404, "order_not_found", f"There's no order {number}.")
    if ORDERS[number]["state"] == "baking":
        return error(404, "order_not_found", f"Order {number} is in the oven.")
    ORDERS.pop(number)
    return 204, None


print(show(7))
print(show(99))
