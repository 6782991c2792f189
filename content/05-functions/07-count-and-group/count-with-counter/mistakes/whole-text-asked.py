from collections import Counter


def letters_of(text):
    if text.isalpha():
        return Counter(text.lower())
    return Counter()
