def contract():
    return [
        ("GET", "/ships?sea=", 200, {}),
        ("GET", "/ships/{ship_id}", 200, {"ship_not_found": 404}),
        ("GET", "/ships/{ship_id}/pirate", 200, {"ship_not_found": 404}),
        ("POST", "/pirate", 201, {"ship_full": 409, "no_parrot": 422}),
        ("PATCH", "/pirate/{pirate_id}", 200, {"pirate_not_found": 404}),
        ("DELETE", "/treasures/{treasure_id}", 204, {"treasure_not_found": 404, "still_buried": 409}),
    ]


for method, path, status, errors in contract():
    print(f"{method:7} {path:32} {status}  {', '.join(errors)}")
