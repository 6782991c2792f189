# Backtracking: try, go deeper, take back.
def safe(queens, column):
    row = len(queens)
    for other, taken in enumerate(queens):
        if taken == column or abs(taken - column) == row - other:
            return False
    return True


def solve(queens, size):
    if len(queens) == size:
        return 1
    found = 0
    for column in range(size):
        if safe(queens, column):
            queens.append(column)
            found += solve(queens, size)
            queens.pop()
    return found


def hanoi(discs, source, target, spare):
    if discs == 0:
        return 0
    return hanoi(discs - 1, source, spare, target) + 1 + hanoi(discs - 1, spare, target, source)


print(solve([], 7), hanoi(13, "left", "right", "middle"))
