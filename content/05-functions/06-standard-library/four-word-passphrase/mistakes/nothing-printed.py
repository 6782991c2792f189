import math
import random

words = ["ant", "bee", "cat", "dog", "eel", "fox"]


def passphrase(words):
    return "-".join([random.choice(words) for place in range(4)])


def days_to_guess(words, per_second):
    return math.ceil(len(words) ** 4 / per_second / 86400)


passphrase(words)
days_to_guess(words, 10)
