import math
import random

animals = ["ant", "bee", "cat", "dog", "eel", "fox"]
words = animals


def passphrase(words):
    return "-".join([random.choice(animals) for place in range(4)])


def days_to_guess(words, per_second):
    return math.ceil(len(words) ** 4 / per_second / 86400)


print(passphrase(words))
print(days_to_guess(words, 10), "days")
