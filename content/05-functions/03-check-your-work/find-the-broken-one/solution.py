def rows_a(days):
    if days % 7 == 0:
        return days // 7
    return days // 7 + 1


def rows_b(days):
    rows = 1
    while days > 7:
        rows = rows + 1
        days = days - 7
    return rows


def rows_c(days):
    return (days + 6) // 7


broken = "c"
cases = [(1, 1), (7, 1), (8, 2), (14, 2), (15, 3), (28, 4), (29, 5), (31, 5)]
for days, expected in cases:
    assert rows_a(days) == expected, f"a: {days} days"
    assert rows_b(days) == expected, f"b: {days} days"
    assert rows_c(days) == expected, f"c: {days} days"
print(len(cases), "cases checked")
