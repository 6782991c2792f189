values = [1, 1.0, "s", True, None, [], (), {}, set(), b"", range(1), 1j, print, len, type, int, lambda: 0, ..., NotImplemented, slice(1), object(), Exception("e"), iter([]), zip(), map(str, []), {}.keys(), frozenset(), bytearray(), memoryview(b""), property(), staticmethod(len)]
for value in values:
    print(type(value), type(value).__name__, isinstance(value, int), isinstance(value, (str, list)), callable(value))
print(type(type), type(5) is int, type(True) is int, isinstance(True, int), issubclass(bool, int), isinstance(5, object), isinstance(5, int | str), issubclass(int, (str, int)))
class A: pass
class B(A): pass
def function(): pass
def generator(): yield
async def coroutine(): pass
print(type(A), type(A()), A, B.__mro__, type(function), type(generator()), function.__name__, type(A.__init__), type([].append), type("".join))
print(A.__name__, A.__module__, B.__base__, dir(A())[-3:], isinstance(B(), A), type(B()) == A, repr(int), str(list[int]), type(list[int]), type(int | None))
for code in ("isinstance(1, 'int')", "isinstance(1, [int])", "issubclass(1, int)", "issubclass(int, 'x')", "isinstance(1, list[int])", "type(1, 2)", "type('A', 5, {})", "type('A', (), 5)", "isinstance()", "int.mro(5)", "object.__new__()", "object.__new__(5)", "type.mro()", "B.nothing", "function.x", "type(5)('x')"):
    try:
        eval(code)
    except Exception as error:
        print(f"{code}: {type(error).__name__}: {error}")
