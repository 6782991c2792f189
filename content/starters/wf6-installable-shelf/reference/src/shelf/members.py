"""The people who borrow."""

CHILDREN = {"Zoya", "Wei", "Tariq"}


def is_child(member: str) -> bool:
    """Return whether this member is a child."""
    return member in CHILDREN
