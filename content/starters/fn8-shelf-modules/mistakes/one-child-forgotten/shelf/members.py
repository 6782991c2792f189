"""The people who borrow."""

CHILDREN = {"Zoya", "Wei"}


def is_child(member):
    """Return whether this member is a child."""
    return member in CHILDREN
