def age(born, today):
    years = today[0] - born[0]
    if today[1] < born[1]:
        return years - 1
    if today[1] == born[1]:
        if today[2] < born[2]:
            return years - 1
    return years


assert age((2008, 5, 14), (2026, 5, 14)) == 18, "on the birthday"
assert age((2008, 5, 14), (2026, 5, 13)) == 17, "the day before"
assert age((2008, 5, 14), (2026, 4, 30)) == 17, "the month before"
assert age((2008, 5, 14), (2026, 6, 1)) == 18, "the month after"
