"""Examples for the shares and the payments."""

from trip.payments import fewest
from trip.shares import split

assert split(9000, {"Amira": 1, "Mei": 1, "Ole": 1}) == {"Amira": 3000, "Mei": 3000, "Ole": 3000}
assert split(8000, {"Amira": 1, "Thabo": 3}) == {"Amira": 2000, "Thabo": 6000}

for cents in [1, 2, 99, 100, 101, 10000]:
    parts = split(cents, {"Amira": 1, "Thabo": 1, "Mei": 1}).values()
    assert sum(parts) == cents, f"{cents} cents for three people"
    assert max(parts) - min(parts) <= 1, f"{cents} cents for three people"

balances = {"Amira": -70, "Mei": 20, "Ole": 50}
for payer, receiver, cents in fewest(balances):
    assert balances[payer] < 0, payer
    balances[payer] += cents
    balances[receiver] -= cents
assert set(balances.values()) == {0}
print("Everything is as promised")
