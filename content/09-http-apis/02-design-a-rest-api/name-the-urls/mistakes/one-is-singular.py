def all_orders():
    return "/orders"


def one_order(number):
    return f"/order/{number}"


def one_book(number):
    return f"/book/{number}"


def notes_of_order(number):
    return f"/order/{number}/notes"


def orders_of_tent(tent):
    return f"/orders?tent={tent}"


def vegetarian_pizzas():
    return "/pizzas?vegetarian=true"


print(one_order(7))
