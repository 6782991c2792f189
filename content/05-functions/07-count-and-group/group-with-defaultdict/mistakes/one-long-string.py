from collections import defaultdict


def by_first_letter(words):
    groups = defaultdict(str)
    for word in words:
        word = word.lower()
        groups[word[0]] += word
    return groups
