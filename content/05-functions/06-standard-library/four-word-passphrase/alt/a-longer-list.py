import random

words = ["ant", "bee", "cat", "dog", "eel", "fox", "gnu", "hen", "ibis", "jay"]
dishes = words + ["ramen", "pho", "curry", "taco", "pizza", "borscht", "sushi", "falafel", "poutine", "kimchi"]


def passphrase(words):
    text = ""
    for number in range(4):
        if text != "":
            text += "-"
        text += words[random.randrange(len(words))]
    return text


def days_to_guess(words, per_second):
    days = pow(len(words), 4) / per_second / 60 / 60 / 24
    if days > int(days):
        return int(days) + 1
    return int(days)


print("Your new passphrase is", passphrase(dishes))
print(days_to_guess(dishes, 10), "day(s) at 10 tries per second")
