"""Keeps the stays in a text file: a line for each, with semicolons."""

from datetime import date

from hotel.stays import Stay


def to_line(stay):
    """Returns a stay as a line."""
    days = [str(stay.arrives), str(stay.leaves)]
    return ";".join(
        [
            stay.cat,
            stay.owner,
            stay.phone,
            str(stay.room),
            *days,
            ",".join(stay.trusted),
            stay.diet or "",
        ]
    )


def from_line(line):
    """Returns the stay that a line describes. If it describes none, that's a ValueError."""
    cat, owner, phone, room, arrives, leaves, trusted, diet = line.split(";")
    return Stay(
        cat,
        owner,
        phone,
        int(room),
        date.fromisoformat(arrives),
        date.fromisoformat(leaves),
        trusted.split(",") if trusted else [],
        diet or None,
    )


def load(lines):
    """Returns the stays, and the lines that nobody can read. Those don't stop the others."""
    stays, unreadable = [], []
    for line in lines:
        try:
            stays.append(from_line(line))
        except ValueError:
            unreadable.append(line)
    return stays, unreadable
