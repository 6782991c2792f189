def all_orders():
    return "/Orders"


def one_order(number):
    return f"/Orders/{number}"


def one_book(number):
    return f"/books/{number}"


def notes_of_order(number):
    return f"/orders/{number}/notes"


def orders_of_tent(tent):
    return f"/orders?tent={tent}"


def vegetarian_pizzas():
    return "/pizzas?vegetarian=true"


print(one_order(7))
