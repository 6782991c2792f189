"""Things that could go wrong while you're away."""

from dataclasses import dataclass


@dataclass
class Worry:
    what: str
    cakes: int  # what it would cost
    chance: float  # how likely it is, from 0 to 1
    minutes: int  # how long it takes to check, at least 1
