"""What the printer puts on a thing when it's lent. Written by Dexter."""


def label(lent_on):
    """Returns a date with two digits for each part. The last day of 2027 is 12/31/27."""
    return f"{lent_on.month:02}/{lent_on.day:02}/{lent_on.year % 100:02}"
