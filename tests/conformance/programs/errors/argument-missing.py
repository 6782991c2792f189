def late_fee(days, rate):
    return days * rate

print(late_fee(3))
