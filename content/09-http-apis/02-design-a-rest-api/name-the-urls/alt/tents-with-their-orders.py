def all_orders():
    return "/orders"


def one_order(number):
    return f"/orders/{number}"


def one_book(number):
    return f"/books/{number}"


def notes_of_order(number):
    return f"/orders/{number}/notes"


def orders_of_tent(tent):
    return f"/tents/{tent}/orders"


def vegetarian_pizzas():
    return "/pizzas?diet=vegetarian"


print(one_order(7))
