"""Examples for the shares and the payments."""

from trip.payments import fewest
from trip.shares import split

assert (split(100, {"Amira": 1, "Mei": 1, "Ole": 1}) == {"Amira": 34, "Mei": 33, "Ole": 33}, "a hundred cents")
print("Everything is as promised")
