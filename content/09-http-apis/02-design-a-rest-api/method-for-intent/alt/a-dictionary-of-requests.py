def request_for(wish, number=None):
    one_order = f"/orders/{number}"
    requests = {
        "menu": ("GET", "/pizzas"),
        "order": ("POST", "/orders"),
        "look": ("GET", one_order),
        "move": ("PATCH", one_order),
        "cancel": ("DELETE", one_order),
        "rate": ("POST", f"/pizzas/{number}/stars"),
    }
    return requests[wish]


print(request_for("look", 7))
