def order(item, count, price, note=""):
    pass
def none(): pass
def one(a): pass
def key(*, a, b, c): pass
class Cart:
    def add(self, item): pass
    @staticmethod
    def rate(x): pass
    @classmethod
    def make(cls, y): pass
cart = Cart()
attempts = [
    lambda: order(), lambda: order(1), lambda: order(1, 2), lambda: order(1, 2, 3, 4, 5), lambda: order(1, 2, 3, item=4),
    lambda: order(1, 2, 3, nota=4), lambda: order(1, 2, 3, xyz=4), lambda: none(1), lambda: none(1, 2), lambda: none(a=1),
    lambda: one(), lambda: one(1, 2), lambda: one(b=1), lambda: key(), lambda: key(a=1), lambda: key(a=1, b=2), lambda: key(1),
    lambda: key(1, 2, a=1, b=2, c=3), lambda: cart.add(), lambda: cart.add(1, 2), lambda: Cart.add(1), lambda: Cart.rate(),
    lambda: Cart.make(), lambda: Cart.make(1, 2), lambda: Cart(1), lambda: one(*5), lambda: one(**5), lambda: one(**{1: 2}),
    lambda: one(1, **{"a": 2}), lambda: (lambda x: x)(), lambda: order(count=1, price=2),
    lambda: one(*[1], *[2]), lambda: one(**{"a": 1}, **{"a": 2}),
]
for attempt in attempts:
    try:
        attempt()
    except TypeError as error:
        print(error)
