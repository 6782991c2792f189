def late_fee(days):
    days = int(input("Days? "))
    return days * 0.2
