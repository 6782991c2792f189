ORDERS = {
    7: {"id": 7, "pizza": "Verde", "tent": 12, "state": "waiting"},
    8: {"id": 8, "pizza": "Margherita", "tent": 4, "state": "baking"},
    9: {"id": 9, "pizza": "Marinara", "tent": 12, "state": "waiting"},
}


ERRORS = {
    "order_not_found": (404, "Nobody has ordered number"),
    "already_baking": (409, "It's too late for order"),
}


def refuse(code, number):
    status, words = ERRORS[code]
    return status, {"error": {"code": code, "message": f"{words} {number}"}}


def show(number):
    if number not in ORDERS:
        return refuse("order_not_found", number)
    return 200, ORDERS[number]


def orders_of(tent):
    found = []
    for number in ORDERS:
        if ORDERS[number]["tent"] == tent:
            found.append(ORDERS[number])
    return 200, {"items": found, "total": len(found)}


def cancel(number):
    status, order = show(number)
    if status != 200:
        return status, order
    if order["state"] != "waiting":
        return refuse("already_baking", number)
    del ORDERS[number]
    return 204, None


print(show(7))
print(show(99))
