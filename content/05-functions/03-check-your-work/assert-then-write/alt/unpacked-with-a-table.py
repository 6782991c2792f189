def age(born, today):
    born_year, born_month, born_day = born
    year, month, day = today
    had_birthday = month > born_month or (month == born_month and day >= born_day)
    if had_birthday:
        return year - born_year
    return year - born_year - 1


birthday = (2010, 8, 20)
cases = [((2026, 8, 19), 15), ((2026, 8, 20), 16), ((2026, 7, 31), 15), ((2026, 9, 1), 16), ((2010, 8, 20), 0)]
for today, expected in cases:
    assert age(birthday, today) == expected, f"{today}"
