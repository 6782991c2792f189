def all_orders():
    print("/orders")


def one_order(number):
    print(f"/orders/{number}")


def one_book(number):
    print(f"/books/{number}")


def notes_of_order(number):
    print(f"/orders/{number}/notes")


def orders_of_tent(tent):
    print(f"/orders?tent={tent}")


def vegetarian_pizzas():
    print("/pizzas?vegetarian=true")


print(one_order(7))
