"""What the desk does when a thing comes back. Written by Benedikt."""

from datetime import date

from fees import fee


def read_label(text):
    """Returns the date on a label. 31/12/27 is the last day of 2027."""
    day, month, year = text.split("/")
    return date(2000 + int(year), int(month), int(day))


def give_back(text, returned_on):
    """Returns what a member pays, in cents, for a thing with this label."""
    return fee(read_label(text), returned_on)
