"""Examples for the shares and the payments."""

from trip.payments import fewest
from trip.shares import split

print(split(10000, {"Amira": 1, "Mei": 2}))
print(fewest({"Amira": 50, "Mei": -50}))
