# Whole numbers and decimals in long loops inside functions, where an interpreter takes short cuts.
def totals(count):
    total = 0
    squares = 0
    bits = 0
    for number in range(count):
        total += number
        squares = squares + number * number
        bits ^= number & 255 | 1024
    return total, squares, bits


print(totals(2_000), totals(1), totals(0))


def edges():
    """Results beyond 64 bits, and back."""
    number = 2**62
    seen = []
    for step in range(5):
        number = number + number
        seen.append(number)
    for step in range(5):
        number -= 2**63
        seen.append(number)
    number = -(2**63) + 1
    for step in range(3):
        number = number - 1
        seen.append(number)
    product = 3_000_000_000
    for step in range(3):
        product = product * product
        seen.append(product)
    return seen


for number in edges():
    print(number)


def quotients():
    lines = []
    for top in (-7, -6, 0, 6, 7, 2**64, -(2**63)):
        for bottom in (-3, -1, 1, 3):
            lines.append((top // bottom, top % bottom, top / bottom))
    return lines


print(quotients())


def decimals(count):
    total = 0.0
    product = 1.0
    for number in range(count):
        step = number * 0.5
        total = total + step * step - step
        product *= 1.0001
        if total > 1e6:
            total = total - 1e6
    return total, product, total != total, total < product


print(decimals(1_000))


def not_a_number():
    nan = float("nan")
    found = []
    for other in (1.0, nan, float("inf")):
        found.append((nan < other, nan == other, nan != other, other >= 1.0))
    return found


print(not_a_number())


def same_and_other():
    """Who holds a number sees it unchanged, whatever is done with a name for it."""
    first = 100_000
    kept = []
    copy = first
    for step in range(3):
        first += 1
        kept.append(first)
        first += 1
    return first, copy, kept


print(same_and_other())


def identities():
    number = 100_000
    before = id(number)
    number += 1
    after = id(number)
    small = 5
    small += 1
    return before == after, small is 6 if False else small == 6


print(identities())


def defaults(number=500_000, half=0.5):
    for step in range(3):
        number += 1
        half += 0.5
    return number, half


print(defaults(), defaults())


def closed(number):
    def inner():
        return number

    for step in range(3):
        number += 100_000
    return inner(), number


print(closed(7))


def over_ranges():
    ends = []
    for number in range(10**6, 10**6 + 3):
        ends.append(number)
    for number in range(10**6, 10**6 - 3, -2):
        ends.append(number)
    for number in range(5, 5):
        ends.append(number)
    try:
        ends.append(number)
    except NameError as error:
        ends.append(str(error))
    for number in range(2**40, 2**40 + 2):
        kept = number
    return ends, kept, number


print(over_ranges())


def mixed(values):
    """An operation that meets another type than before."""
    total = 0
    for value in values:
        total = total + value
    return total


for values in ([1, 2, 3] * 50, [1.5, 2] * 50, [True, False] * 50, [1, 2.5, 3] * 50):
    print(mixed(values))
try:
    mixed([1] * 100 + ["one"])
except TypeError as error:
    print(error)


def compared(numbers):
    found = []
    for left in numbers:
        for right in numbers:
            if left < right:
                found.append("<")
            if left <= right and not left != right:
                found.append("=")
            if (left is right) == (left == right):
                found.append("i")
    return "".join(found)


print(compared([1, 2, 3] * 5))
print(compared([1.0, 2, 3.5, True, 2**70] * 2))
print(compared(["a", "b", "ab"] * 3))


def paired(pairs):
    total = 0
    for left, right in pairs:
        left, right = right, left
        total += left - right
    return total


print(paired([(1, 2)] * 60), paired([[1, 2]] * 60))
try:
    paired([(1, 2)] * 60 + [(1, 2, 3)])
except ValueError as error:
    print(error)


def grid(size):
    rows = [[0] * size for _ in range(size)]
    for y in range(size):
        for x in range(size):
            rows[y][x] = rows[y - 1][x - 1] + x * y
    return rows


print(grid(7))
try:
    rows = grid(30)
    for index in range(31):
        rows[index][0] = 1
except IndexError as error:
    print(error)
