from collections import Counter


def letters_of(text):
    return Counter(text.lower().replace(" ", ""))
