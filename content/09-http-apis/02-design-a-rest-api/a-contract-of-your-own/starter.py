def contract():
    return [
        ("GET", "/orders/{order_id}", 200, {"order_not_found": 404}),
    ]


for method, path, status, errors in contract():
    print(f"{method:7} {path:32} {status}  {', '.join(errors)}")
