from collections import defaultdict


def by_first_letter(words):
    groups = defaultdict(list)
    for word in sorted({word.lower() for word in words}):
        groups[word[0]].append(word)
    return groups
