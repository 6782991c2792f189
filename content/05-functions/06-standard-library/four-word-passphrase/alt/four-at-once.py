from math import ceil
from random import choices

SECONDS_PER_DAY = 24 * 3600
words = ["ant", "bee", "cat", "dog", "eel", "fox", "gnu", "hen", "ibis", "jay"]


def passphrase(words):
    return "-".join(choices(words, k=4))


def days_to_guess(words, per_second):
    return ceil(len(words) ** 4 / per_second / SECONDS_PER_DAY)


print(f"For the locker: {passphrase(words)}")
print(f"Nobody finds it in less than {days_to_guess(words, 10)} days, unless they're lucky.")
