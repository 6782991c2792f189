class Interface: pass
class Alias: pass
class Selectable: pass
class Columns(Selectable): pass
class TableLike(Interface, Selectable): pass
class Common(TableLike, Alias, Interface, Columns): pass
print([kind.__name__ for kind in Common.__mro__])


def attempt(*bases):
    try:
        print([kind.__name__ for kind in type("New", bases, {}).__mro__])
    except TypeError as error:
        print("TypeError:", error)


class A: pass
class B(A): pass
class C(A): pass
attempt(A, B)
attempt(B, A)
attempt(B, C, A)
attempt(C, B, A)
attempt(type("D", (B, C), {}), type("E", (C, B), {}))
attempt(Interface, Alias, TableLike)
attempt(object, A)
attempt(A, A)


class Meta(type):
    def mro(cls):
        order = super().mro()
        print("mro of", cls.__name__)
        return order


class Own(A, metaclass=Meta): pass
Own.__bases__ = (B,)
print([kind.__name__ for kind in Own.__mro__])
