def days_in(month):
    if month in ["April", "June", "September", "November"]:
        return 30
    if month == "february":
        return 28
    return 31


assert days_in("June") == 30
assert days_in("July") == 31
assert days_in("february") == 28
print("Ready to print")
