class Cart:
    def __init__(self, items):
        self.items = items
    @property
    def total(self):
        return sum(self.price(item) for item in self.items)
    @staticmethod
    def price(item):
        return item["price"]
    def __str__(self):
        return f"Cart: {self.total:.2f}"
cart = Cart([{"price": 3}, {"cost": 5}])
print(f"{cart}")
