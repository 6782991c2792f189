def is_leap(year):
    return year % 400 == 0 or (year % 4 == 0 and year % 100 != 0)


for year in [1904, 2000, 2024, 2400]:
    assert is_leap(year), year
for year in [1900, 2023, 2022, 2100, 2026]:
    assert not is_leap(year), year

born = int(input("Born: "))
now = int(input("Now: "))
if is_leap(born):
    print("Real birthdays:", sum([is_leap(year) for year in range(born + 1, now + 1)]))
else:
    print(f"There was no 29 February in {born}.")
