from collections import defaultdict


def by_first_letter(words):
    groups = defaultdict(set)
    for word in words:
        word = word.lower()
        groups[word[0]].append(word)
    return {letter: sorted(group) for letter, group in groups.items()}


for letter, group in by_first_letter(["Hei", "kuu", "hei", "Kiitos"]).items():
    print(letter, group)
