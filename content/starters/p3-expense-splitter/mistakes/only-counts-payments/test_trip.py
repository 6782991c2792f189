"""Examples for the shares and the payments."""

from trip.payments import fewest
from trip.shares import split

assert split(9000, {"Amira": 1, "Mei": 1, "Ole": 1}) == {"Amira": 3000, "Mei": 3000, "Ole": 3000}
assert split(8000, {"Amira": 1, "Thabo": 3}) == {"Amira": 2000, "Thabo": 6000}

for cents in [1, 2, 99, 100, 101, 10000]:
    parts = split(cents, {"Amira": 1, "Thabo": 1, "Mei": 1}).values()
    assert sum(parts) == cents, f"{cents} cents for three people"
    assert max(parts) - min(parts) <= 1, f"{cents} cents for three people"

assert fewest({"Amira": 0, "Mei": 0}) == []
assert len(fewest({"Amira": 50, "Mei": -50})) == 1
print("Everything is as promised")
