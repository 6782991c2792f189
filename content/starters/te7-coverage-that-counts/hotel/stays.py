"""Books rooms. When a cat leaves, another one can arrive on the same day."""

from dataclasses import dataclass, field
from datetime import date

KEEPER = "Fenna"
ROOMS = range(1, 13)


class RefusedError(ValueError):
    """The hotel says no."""


@dataclass
class Stay:
    """One cat, one room, from one day to another."""

    cat: str
    owner: str
    phone: str
    room: int
    arrives: date
    leaves: date
    trusted: list[str] = field(default_factory=list)
    diet: str | None = None

    @property
    def nights(self):
        return (self.leaves - self.arrives).days


def free_rooms(stays, arrives, leaves):
    """Returns the rooms that are free in all of these nights."""
    taken = {stay.room for stay in stays if stay.arrives < leaves and arrives < stay.leaves}
    return [room for room in ROOMS if room not in taken]


def book(stays, cat, owner, phone, arrives, leaves, trusted=(), diet=None):
    """Adds a stay in the first free room, and returns it. A stay has at least one night."""
    if not cat.strip():
        raise RefusedError("Every cat has a name.")
    if leaves <= arrives:
        raise RefusedError(f"From {arrives} to {leaves}, there's no night.")
    free = free_rooms(stays, arrives, leaves)
    if not free:
        raise RefusedError(f"From {arrives} to {leaves}, all rooms are taken.")
    stay = Stay(cat.strip(), owner, phone, free[0], arrives, leaves, list(trusted), diet)
    stays.append(stay)
    return stay


def cancel(stays, stay, who):  # pragma: no cover
    """Removes a stay. Only its owner and Fenna may do that."""
    if who not in (stay.owner, KEEPER):
        raise RefusedError(f"{who} can't cancel this stay.")
    stays.remove(stay)
