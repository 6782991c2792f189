METHODS = {"order": "POST", "move": "PATCH", "cancel": "DELETE", "rate": "POST"}


def request_for(wish, number=None):
    method = METHODS.get(wish, "GET")
    if wish == "menu":
        path = "/pizzas"
    elif wish == "rate":
        path = "/reviews"
    elif number is None:
        path = "/orders"
    else:
        path = "/orders/" + str(number)
    return method, path


print(request_for("look", 7))
