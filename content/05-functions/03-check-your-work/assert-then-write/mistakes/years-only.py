def age(born, today):
    return today[0] - born[0]


assert age((2008, 5, 14), (2026, 5, 14)) == 18, "on the birthday"
assert age((2008, 5, 14), (2026, 5, 13)) == 17, "the day before"
assert age((2008, 5, 14), (2026, 4, 30)) == 17, "the month before"
assert age((2008, 5, 14), (2026, 6, 1)) == 18, "the month after"
