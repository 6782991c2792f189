def request_for(wish, number=None):
    if wish == "menu":
        return "/pizzas", "GET"
    if wish == "order":
        return "/orders", "POST"
    if wish == "look":
        return "GET", f"/orders/{number}"
    if wish == "move":
        return "PATCH", f"/orders/{number}"
    if wish == "cancel":
        return "DELETE", f"/orders/{number}"
    return "POST", f"/pizzas/{number}/ratings"


print(request_for("look", 7))
