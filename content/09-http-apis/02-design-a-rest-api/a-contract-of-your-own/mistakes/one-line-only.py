def contract():
    return ("GET", "/ships/{ship_id}", 200, {"ship_not_found": 404})


print(contract())
