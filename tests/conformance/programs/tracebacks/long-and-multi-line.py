def price(item, count, discount=0):
    return (
        item["price"]
        * count
        * (1 - discount)
    )
items = {"tea": {"price": 4.5}, "jam": {"cost": 3}}
def total(order):
    return sum(
        price(
            items[name],
            count,
        )
        for name, count in order.items()
    )
print(total({"tea": 2}))
print(
    "the total is",
    total({
        "tea": 1,
        "jam": 2,
    }),
)
