"""Who may do what, and see what. People show their identity card."""

from hotel.stays import KEEPER


def may_collect(stay, person):
    """Says whether somebody may take a cat home: its owner, and everybody the owner trusts."""
    return any(person == name for name in (stay.owner, *stay.trusted))


def details(stay, who):
    """Returns what somebody may know about a stay. The phone number is only for Fenna."""
    shown = {"cat": stay.cat, "room": stay.room, "owner": stay.owner, "diet": stay.diet}
    if who == KEEPER:
        shown["phone"] = stay.phone
    return shown
