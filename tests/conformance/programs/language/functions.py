def fine(days, rate=0.5, *, limit=10):
    """Says what a late book costs."""
    if days <= 0:
        return 0
    return min(days * rate, limit)

print(fine(3), fine(30), fine(3, 1), fine(rate=2, days=1), fine(100, limit=7), fine(-1))
print(fine.__doc__, fine.__name__)
def nothing():
    pass
print(nothing())
def total(*numbers, **named):
    return sum(numbers), named
print(total(1, 2, x=3), total(*[4, 5], **{"y": 6}))
def outer():
    count = 0
    def inner():
        nonlocal count
        count += 1
        return count
    return inner
step = outer()
print(step(), step())
double = lambda n: n * 2
print(double(4), list(map(double, [1, 2])), list(filter(None, [0, 1, ""])))
def bad(item, items=[]):
    items.append(item)
    return items
print(bad(1), bad(2))
def factorial(n: int) -> int:
    return 1 if n < 2 else n * factorial(n - 1)
print(factorial(30), factorial.__annotations__)
def countdown(n):
    while n:
        yield n
        n -= 1
print(list(countdown(3)), sum(countdown(4)))
