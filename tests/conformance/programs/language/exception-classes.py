class ShopError(Exception):
    """All that may go wrong here."""
class OutOfStock(ShopError):
    def __init__(self, item, left=0):
        super().__init__(f"only {left} of {item} left")
        self.item, self.left = item, left
class Refused(ShopError):
    def __str__(self):
        return "refused: " + ", ".join(map(str, self.args))
for make in (lambda: OutOfStock("tea", 2), lambda: Refused("no card", 5), lambda: ShopError(), lambda: ShopError("one"), lambda: ShopError("one", "two")):
    try:
        raise make()
    except ShopError as error:
        print(type(error).__name__, "|", error, "|", repr(error), "|", error.args)
print(issubclass(OutOfStock, Exception), OutOfStock.__mro__[1].__name__, ShopError.__doc__)
try:
    try:
        {}["price"]
    except KeyError as error:
        raise Refused("lookup") from error
except ShopError as error:
    print(repr(error.__cause__), repr(error.__context__), error.__suppress_context__)
e = ValueError("base")
e.add_note("first note")
e.add_note("second")
print(e.__notes__, e)
try:
    e.add_note(5)
except TypeError as error:
    print(error)
print(str(KeyError("k")), str(KeyError()), repr(KeyError("a", 1)), str(UnicodeError("u")))
print(Exception.__name__, KeyError.__bases__, FileNotFoundError.__mro__)
