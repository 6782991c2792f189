def is_leap(year):
    if year % 400 == 0:
        return "yes"
    if year % 100 == 0:
        return "no"
    return year % 4 == 0


for year in [1900, 2000, 2004, 2005, 2006, 2007]:
    assert is_leap(year) is not None

born = int(input("Year of birth: "))
now = int(input("And which year is it? "))
if is_leap(born):
    count = 0
    for year in range(born + 1, now + 1):
        if is_leap(year):
            count += 1
    print(f"Only {count} real birthdays so far!")
else:
    print("There was no 29 February that year.")
