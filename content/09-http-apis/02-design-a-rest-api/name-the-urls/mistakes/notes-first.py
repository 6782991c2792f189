def all_orders():
    return "/orders"


def one_order(number):
    return f"/orders/{number}"


def one_book(number):
    return f"/books/{number}"


def notes_of_order(number):
    return f"/notes/orders/{number}"


def orders_of_tent(tent):
    return f"/orders?tent={tent}"


def vegetarian_pizzas():
    return "/pizzas?vegetarian=true"


print(one_order(7))
