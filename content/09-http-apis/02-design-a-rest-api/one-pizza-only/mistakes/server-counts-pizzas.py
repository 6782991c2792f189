orders = {}


def receive(method, path, pizza):
    if method == "PUT":
        order_id = path.split("/")[2]
    else:
        order_id = str(len(orders) + 1)
    if pizza not in orders.values():
        orders[order_id] = pizza
    return "Thank you!"


trouble = ["answer lost", "answer lost", "all fine"]
for weather in trouble:
    if weather != "request lost":
        answer = receive("POST", "/orders", "Margherita")
    if weather == "all fine":
        print("Yonas sees:", answer)
print("Halima bakes:", orders)
