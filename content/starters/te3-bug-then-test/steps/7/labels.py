"""What the printer puts on a thing when it's lent. Written by Dexter."""


def label(lent_on):
    """Returns a date as year, month and day. The last day of 2027 is 2027-12-31."""
    return lent_on.isoformat()
