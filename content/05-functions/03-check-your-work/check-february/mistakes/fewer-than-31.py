def days_in(month):
    if month in ["April", "June", "September", "November"]:
        return 30
    if month == "February":
        return 28
    return 31


assert days_in("June") == 30
assert days_in("July") == 31
assert days_in("February") < 31
print("Ready to print")
