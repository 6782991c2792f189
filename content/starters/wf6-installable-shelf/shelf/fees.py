"""What it costs to bring a book back late."""

RATE = 0.20
LIMIT = 10.00


def late_fee(days: int) -> float:
    """Return the fee for this many days late. On time, it's 0."""
    return round(min(max(days, 0) * RATE, LIMIT), 2)
