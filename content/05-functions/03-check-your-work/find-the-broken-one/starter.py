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
    weeks = days / 7
    return round(weeks - 0.5) + 1


broken = "?"
cases = [(10, 2)]
for days, expected in cases:
    assert rows_a(days) == expected, f"a: {days} days"
    assert rows_b(days) == expected, f"b: {days} days"
    assert rows_c(days) == expected, f"c: {days} days"
print(len(cases), "cases checked")
