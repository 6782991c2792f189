DEBUG = True


class Outer:
    if DEBUG:
        before: int

    class Inner:
        name: str
        if DEBUG:
            size: int = 3
        else:
            size: str

        class Innermost:
            for _ in range(1):
                deep: list[int]

        def method(self):
            class Local:
                if not DEBUG:
                    never: int
                always: str
            return Local

    after: float


print(Outer.__annotations__)
print(Outer.Inner.__annotations__)
print(Outer.Inner.Innermost.__annotations__)
print(Outer.Inner().method().__annotations__)


class Generic[T]:
    class Item:
        if DEBUG:
            value: int


print(Generic.Item.__annotations__)


def call(**named):
    return named


print(call(
    first=1,  # for the reader
    second=[2]  # it's for later, "isn't it
    ,
    third=3  # for
))
