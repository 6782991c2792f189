ORDERS = {
    7: {"id": 7, "pizza": "Verde", "tent": 12, "state": "waiting"},
    8: {"id": 8, "pizza": "Margherita", "tent": 4, "state": "baking"},
    9: {"id": 9, "pizza": "Marinara", "tent": 12, "state": "waiting"},
}


def show(number):
    if number not in ORDERS:
        return 404, {"error": {"code": "order_not_found", "message": f"No order has the number {number}."}}
    return 200, ORDERS[number]


def orders_of(tent):
    found = [order for order in ORDERS.values() if order["tent"] == tent]
    return 200, {"items": found}


def cancel(number):
    if number not in ORDERS:
        return 404, {"error": {"code": "order_not_found", "message": f"No order has the number {number}."}}
    if ORDERS[number]["state"] == "baking":
        return 409, {"error": {"message": f"Too late for order {number}!", "code": "already_baking"}}
    ORDERS.pop(number)
    return 204, None


print(show(7))
print(show(99))
