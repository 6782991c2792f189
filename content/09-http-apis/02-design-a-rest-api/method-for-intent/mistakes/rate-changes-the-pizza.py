def request_for(wish, number=None):
    if wish == "menu":
        return "GET", "/pizzas"
    if wish == "order":
        return "POST", "/orders"
    if wish == "look":
        return "GET", f"/orders/{number}"
    if wish == "move":
        return "PATCH", f"/orders/{number}"
    if wish == "cancel":
        return "DELETE", f"/orders/{number}"
    return "PATCH", f"/pizzas/{number}"


print(request_for("look", 7))
