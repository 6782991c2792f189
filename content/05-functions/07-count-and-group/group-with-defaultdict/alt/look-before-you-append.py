from collections import defaultdict


def by_first_letter(words):
    groups = defaultdict(list)
    for word in words:
        small = word.lower()
        if small not in groups[small[0]]:
            groups[small[0]].append(small)
    for group in groups.values():
        group.sort()
    return dict(groups)
