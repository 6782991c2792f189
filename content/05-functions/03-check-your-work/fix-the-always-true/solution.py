def days_in(month):
    if month in ["April", "June", "September", "November"]:
        return 30
    if month == "February":
        return 28
    return 31


assert days_in("June") == 30, "June has 30 days"
assert days_in("October") == 31, "October has 31 days"
assert days_in("November") == 30, "November has 30 days"
print("Ready to print")
