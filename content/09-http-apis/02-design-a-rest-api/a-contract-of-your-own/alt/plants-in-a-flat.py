def contract():
    return [
        ("GET", "/plants?thirsty=true&room=", 200, {}),
        ("POST", "/plants", 201, {"windowsill_full": 409}),
        ("GET", "/plants/{id}", 200, {"plant_not_found": 404}),
        ("PUT", "/plants/{id}/name", 204, {"plant_not_found": 404, "name_taken": 409}),
        ("POST", "/plants/{id}/waterings", 204, {"plant_not_found": 404, "already_wet": 409}),
        ("GET", "/rooms", 200, {}),
        ("DELETE", "/plants/{id}", 204, {"plant_not_found": 404}),
    ]


for method, path, status, errors in contract():
    print(f"{method:7} {path:32} {status}  {', '.join(errors)}")
