import random
import datetime

words = ["sugo", "pesto", "lasagne", "polenta", "risotto", "gnocchi"]


def passphrase(words):
    chosen = random.choice(words)
    for number in range(3):
        chosen += "-" + random.choice(words)
    return chosen


def days_to_guess(words, per_second):
    guesses = 1
    for place in range(4):
        guesses *= len(words)
    per_day = per_second * 86400
    days = guesses // per_day
    if guesses % per_day != 0:
        days += 1
    return days


print(passphrase(words))
print("Days:", days_to_guess(words, 10))
