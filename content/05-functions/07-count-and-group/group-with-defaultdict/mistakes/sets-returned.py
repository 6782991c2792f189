from collections import defaultdict


def by_first_letter(words):
    groups = defaultdict(set)
    for word in words:
        word = word.lower()
        groups[word[0]].add(word)
    return groups
