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
assert fewest({"Amira": 50, "Mei": -50}) == [("Mei", "Amira", 50)]
assert sorted(fewest({"Amira": -70, "Mei": 20, "Ole": 50})) == [
    ("Amira", "Mei", 20),
    ("Amira", "Ole", 50),
]
assert len(fewest({"Amira": -7, "Thabo": -6, "Mei": 2, "Zuri": 6, "Ole": 5})) == 3
print("Everything is as promised")
