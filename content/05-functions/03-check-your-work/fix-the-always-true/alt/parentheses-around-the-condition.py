def days_in(month):
    if month in ["April", "June", "September", "November"]:
        return 30
    if month == "February":
        return 28
    return 31


assert (days_in("June") == 30), "June has 30 days"
assert (days_in("October") == 31), "October has 31 days"
assert 30 == days_in("November"), "November has 30 days"
print("Ready to print")
