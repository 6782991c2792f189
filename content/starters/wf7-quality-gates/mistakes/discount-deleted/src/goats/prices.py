"""What a visit costs, in cents."""


def price(metres: int, days: int) -> int:
    """15.00 for the drive, 12 cents per square metre. From three days on, all of it is 10% cheaper."""
    drive = 1500
    total = drive + metres * 12
    return total
