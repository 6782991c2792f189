"""Examples for the fees."""

from shelf.fees import late_fee

cases = [
    (-3, 0),
    (0, 0),
    (1, 0.20),
    (49, 9.80),
    (50, 10.00),
    (51, 10.00),
    (365, 10.00),
]
for days, fee in cases:
    assert late_fee(days) == fee, f"{days} days late"
print(len(cases), "cases checked")
