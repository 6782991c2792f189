def contract():
    return [
        ("GET", "/equipment?room=", 200, {}),
        ("GET", "/equipment/{equipment_id}", 200, {"equipment_not_found": 404}),
        ("GET", "/lab-furniture/{furniture_id}", 200, {"furniture_not_found": 404}),
        ("POST", "/staff", 201, {"name_taken": 409}),
        ("PATCH", "/staff/{staff_id}", 200, {"staff_not_found": 404}),
        ("GET", "/people/{person_id}/children", 200, {"person_not_found": 404}),
        ("PUT", "/data/{data_id}", 200, {"data_not_found": 404}),
        ("DELETE", "/software/{software_id}", 204, {"software_not_found": 404}),
        ("GET", "/alumni/{alumnus_id}", 200, {"alumnus_not_found": 404}),
    ]


for method, path, status, errors in contract():
    print(f"{method:7} {path:32} {status}  {', '.join(errors)}")
