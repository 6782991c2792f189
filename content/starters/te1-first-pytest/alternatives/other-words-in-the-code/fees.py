"""Fees."""

FREE = 21


def fee(out, back):
    cents = 0
    for day in range(out + FREE, back):
        cents += 20
        if cents >= 1000:
            break
    return cents
