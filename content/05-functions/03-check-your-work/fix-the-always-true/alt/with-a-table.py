def days_in(month):
    if month in ["April", "June", "September", "November"]:
        return 30
    if month == "February":
        return 28
    return 31


for month, days in [("June", 30), ("October", 31), ("November", 30)]:
    assert days_in(month) == days, f"{month} has {days} days"
print("Ready to print")
