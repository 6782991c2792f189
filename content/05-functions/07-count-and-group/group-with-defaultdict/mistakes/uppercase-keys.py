from collections import defaultdict


def by_first_letter(words):
    groups = defaultdict(set)
    for word in words:
        groups[word[0]].add(word.lower())
    return {letter: sorted(group) for letter, group in groups.items()}
