def multiplier(factor):
    def multiply(n):
        return n * factor
    return multiply
double, triple = multiplier(2), multiplier(3)
print(double(7), triple(7), double.__name__, double.__closure__[0].cell_contents)
late = [lambda: i for i in range(3)]
print([f() for f in late])
early = [lambda i=i: i for i in range(3)]
print([f() for f in early])
print(double.__code__.co_freevars, multiplier.__code__.co_cellvars)
def bank(balance):
    def deposit(amount):
        nonlocal balance
        balance += amount
        return balance
    def show():
        return f"{balance:.2f}"
    return deposit, show
deposit, show = bank(10)
deposit(5)
deposit(2.5)
print(show())
compose = lambda *fs: lambda x: x if not fs else compose(*fs[:-1])(fs[-1](x))
print(compose(str, abs, lambda n: n - 10)(3))
