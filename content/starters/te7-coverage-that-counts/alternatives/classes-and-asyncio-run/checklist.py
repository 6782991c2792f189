"""Tries all choices, and takes the one that saves the most."""

from itertools import combinations


def choose(worries, minutes):
    if any(worry.chance > 1 or worry.chance < 0 or worry.minutes <= 0 for worry in worries):
        raise ValueError("That worry can't be.")
    best, saved = [], -1
    for count in range(len(worries) + 1):
        for some in combinations(worries, count):
            if sum(worry.minutes for worry in some) <= minutes:
                cakes = sum(worry.cakes * worry.chance for worry in some)
                if cakes > saved:
                    best, saved = list(some), cakes
    return best
