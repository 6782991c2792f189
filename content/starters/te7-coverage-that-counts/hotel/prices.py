"""What a stay costs, in cents. The day on which a cat leaves is free."""

from datetime import timedelta

NIGHT = 1800
CHRISTMAS = 2700


def night_price(day):
    """Returns the price of one night. From 20 December to 2 January, it's higher."""
    if (day.month, day.day) >= (12, 20) or (day.month, day.day) <= (1, 2):
        return CHRISTMAS
    return NIGHT


def price(arrives, leaves):
    """Adds up all nights. From 14 nights on, the stay costs a tenth less."""
    nights = (leaves - arrives).days
    total = sum(night_price(arrives + timedelta(days=number)) for number in range(nights))
    if nights >= 14:
        total -= total // 10
    return total


def cancellation_fee(stay, today):
    """Two weeks before, it's still free. Then it's half the price, and from the first day on all of it."""
    days_left = (stay.arrives - today).days
    whole = price(stay.arrives, stay.leaves)
    if days_left >= 14:
        return 0
    if days_left > 0:
        return whole // 2
    return whole
