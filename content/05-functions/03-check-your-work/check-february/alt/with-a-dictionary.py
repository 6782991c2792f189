def days_in(month):
    short = {"February": 28, "April": 30, "June": 30, "September": 30, "November": 30}
    return short.get(month, 31)


for month, days in [("February", 28), ("June", 30), ("July", 31)]:
    assert days_in(month) == days, month
print("Ready to print")
