"""Examples for the shares and the payments."""

from trip.payments import fewest
from trip.shares import split

assert split(9000, {"Amira": 1, "Mei": 1, "Ole": 1}) == {"Amira": 3000, "Mei": 3000, "Ole": 3000}
assert split(8000, {"Amira": 1, "Thabo": 3}) == {"Amira": 2000, "Thabo": 6000}

for cents in [1, 2, 99, 100, 101, 10000]:
    parts = split(cents, {"Amira": 1, "Thabo": 1, "Mei": 1}).values()
    assert sum(parts) == cents, f"{cents} cents for three people"
    assert max(parts) - min(parts) <= 1, f"{cents} cents for three people"

assert fewest({"Amira": -7, "Thabo": -6, "Mei": 13})[0] in [("Amira", "Mei", 7), ("Thabo", "Mei", 6)]
print("Everything is as promised")
