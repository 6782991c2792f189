# Exceptions that can't reach anybody: in __del__, and in a generator that is closed.
class Careless:
    def __del__(self):
        raise ValueError("nobody hears this")


careless = Careless()
del careless
print("it goes on")


def produce():
    try:
        yield 1
    finally:
        raise KeyError("a" + int("closed"))


for _ in produce():
    break
print("and on")
