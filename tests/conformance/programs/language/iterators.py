class Fibonacci:
    def __init__(self, limit):
        self.limit, self.a, self.b = limit, 0, 1
    def __iter__(self):
        return self
    def __next__(self):
        if self.a > self.limit:
            raise StopIteration
        self.a, self.b, value = self.b, self.a + self.b, self.a
        return value
fib = Fibonacci(30)
print(next(fib), next(fib), list(fib), list(fib))
it = iter([1, 2, 3])
print(next(it), list(it), next(it, "over"), it.__iter__() is it)
rolls = iter([3, 5, 6, 2])
print(list(iter(lambda: next(rolls), 6)))
for kind in ([], (), "", {}, set(), range(0), zip(), map(str, []), enumerate([]), reversed([])):
    print(type(iter(kind)).__name__, end=" ")
print()
print(list(zip([1, 2, 3], "ab")), list(map(lambda a, b: a + b, [1, 2], [10, 20, 30])), list(filter(None, [0, 1, "", "a"])))
a = [1, 2, 3, 4]
for n in a:
    if n == 2:
        a.remove(n)
print(a)
pairs = iter("abcdef")
print(list(zip(pairs, pairs)))
try:
    list(zip("abc", "ab", strict=True))
except ValueError as error:
    print(error)
try:
    list(zip("a", "ab", "abc", strict=True))
except ValueError as error:
    print(error)
print([].__iter__().__length_hint__(), iter(range(5)).__length_hint__())
