import math
import random

words = ["ant", "bee", "cat", "dog", "eel", "fox"]


def passphrase(words):
    word = random.choice(words)
    return "-".join([word] * 4)


def days_to_guess(words, per_second):
    return math.ceil(len(words) ** 4 / per_second / 86400)


print(passphrase(words))
print(days_to_guess(words, 10), "days")
