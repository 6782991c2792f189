"""What a stay costs. Nothing here knows a clock, a card or a display.

All times are minutes since the car park opened, on a Sunday.
"""

DAY = 24 * 60


def started_hours(minutes: int) -> int:
    """Counts hours. The first five minutes of an hour don't count."""
    return minutes // 60 + (minutes % 60 > 5)


def rate(arrived: int) -> int:
    """Returns what an hour costs, in cents, for a car that arrived at this minute."""
    return 150 if arrived % DAY >= 18 * 60 else 200


def price(plate: str, arrived: int, left: int) -> int:
    """Returns what a stay costs, in cents."""
    stayed = left - arrived
    free = 30 if plate.startswith("TX") else 10
    if stayed <= free:
        return 0
    days = left // DAY - arrived // DAY
    cents = min(started_hours(stayed) * rate(arrived), 1200 * (days + 1))
    is_sunday = left // DAY % 7 == 0
    return cents // 2 // 50 * 50 if is_sunday else cents
