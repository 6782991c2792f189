stock = {"a": 1, "b": 0}
for name in stock:
    if stock[name] == 1:
        del stock[name]
