# Lists, dicts and sets from comprehensions, and the functions that fold them.
squares = [number * number for number in range(100_000)]
even = [square for square in squares if square % 2 == 0]
by_digit = {digit: [square for square in squares[:8_000] if square % 10 == digit] for digit in range(10)}
remainders = {square % 1_000 for square in squares}
pairs = [(x, y) for x in range(220) for y in range(220) if (x + y) % 7 == 0]
names = [f"item {number}" for number in range(20_000)]

print(len(even), sum(even))
print({digit: len(found) for digit, found in by_digit.items()})
print(len(remainders), len(pairs), max(pairs))
print(sum(len(name) for name in names), any(name.endswith("77") for name in names))
print(sum(map(lambda number: number + 1, filter(lambda number: number % 3, range(40_000)))))
print(sum(a * b for a, b in zip(squares, reversed(squares))) % 1_000_003)
print(sum(index for index, square in enumerate(squares) if square % 5 == 1))
