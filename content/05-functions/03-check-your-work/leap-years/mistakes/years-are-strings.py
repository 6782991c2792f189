def is_leap(year):
    if year % 400 == 0:
        return True
    if year % 100 == 0:
        return False
    return year % 4 == 0


assert is_leap(2024) is True
assert is_leap(2023) is False
assert is_leap(2026) is False
assert is_leap(1900) is False
assert is_leap(2000) is True
assert is_leap(2100) is False

born = input("Year of birth: ")
now = int(input("And which year is it? "))
if is_leap(born):
    count = 0
    for year in range(born + 1, now + 1):
        if is_leap(year):
            count += 1
    print(f"Only {count} real birthdays so far!")
else:
    print("There was no 29 February that year.")
