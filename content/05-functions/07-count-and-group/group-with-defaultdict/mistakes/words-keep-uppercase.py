from collections import defaultdict


def by_first_letter(words):
    groups = defaultdict(set)
    for word in words:
        groups[word[0].lower()].add(word)
    return {letter: sorted(group) for letter, group in groups.items()}
