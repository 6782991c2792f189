import math
import random

animals = ["cat", "dog", "cow", "ant", "bee", "fox", "owl", "pig", "rat", "hen"]


def passphrase(words):
    return "-".join([random.choice(words) for number in range(4)])


def days_to_guess(words, per_second):
    return math.ceil(len(words) ** 4 / per_second / 86400)


print(passphrase(animals))
print("Days at 10 tries per second:", days_to_guess(animals, 10))
