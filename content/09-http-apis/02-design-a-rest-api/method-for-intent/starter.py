def request_for(wish, number=None):
    if wish == "menu":
        return "GET", "/pizzas"
    return "GET", f"/{wish}?nr={number}"


print(request_for("look", 7))
