# Brute force, and its cost: all first and last nights, O(n²)
# Pattern, and its cost: running totals, and halving in them, O(n log n)
from bisect import bisect_right
from itertools import accumulate


def quiet_nights(found, room):
    totals = [0, *accumulate(found)]
    longest = 0
    for start, before in enumerate(totals):
        end = bisect_right(totals, before + room)
        longest = max(longest, end - 1 - start)
    return longest


print(quiet_nights([4, 0, 2, 9, 1, 0, 3, 1, 0, 5, 2, 8], 10))
