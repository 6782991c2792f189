def late_fee(days):
    return 3.33
