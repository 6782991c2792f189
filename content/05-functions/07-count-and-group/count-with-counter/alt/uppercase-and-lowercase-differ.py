from collections import Counter


def letters_of(text):
    counts = Counter()
    for letter in text:
        if letter.lower() != letter.upper():
            counts[letter.lower()] += 1
    return counts
