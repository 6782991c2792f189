def all_orders():
    return "/orderList"


def one_order(number):
    return f"/showOrder?nr={number}"


def one_book(number):
    return f"/getBook/{number}"


def notes_of_order(number):
    return f"/noteFinder.do?order={number}"


def orders_of_tent(tent):
    return f"/whoIsIn/{tent}"


def vegetarian_pizzas():
    return "/getPizzasWithoutMeat"


print(one_order(7))
