def all_orders():
    return "/orders"


def one_order(number):
    return all_orders() + "/" + str(number)


def one_book(number):
    return f"/books/{number}"


def notes_of_order(number):
    return "/notes?order=" + str(number)


def orders_of_tent(tent):
    return f"/orders?tent={tent}"


def vegetarian_pizzas():
    return "/pizzas?meat=no"


print(one_order(7))
