def count():
    yield 1
    yield 2


for number in count():
    print(number)
total = sum(n * n for n in [1, 2])
twice = lambda x: 2 * x
print(twice(4), end="")
