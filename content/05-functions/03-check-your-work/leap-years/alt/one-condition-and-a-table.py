def is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def real_birthdays(born, now):
    return len([year for year in range(born + 1, now + 1) if is_leap(year)])


cases = [(1900, False), (1904, True), (2000, True), (2019, False), (2024, True), (2200, False), (2400, True)]
for year, expected in cases:
    assert is_leap(year) == expected, f"{year}"
assert real_birthdays(2000, 2008) == 2

first = int(input("Born in? "))
last = int(input("Now? "))
if not is_leap(first):
    print(first, "had no 29 February")
else:
    print(real_birthdays(first, last), "real birthdays")
