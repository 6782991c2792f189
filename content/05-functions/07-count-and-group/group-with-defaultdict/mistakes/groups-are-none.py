from collections import defaultdict


def by_first_letter(words):
    groups = defaultdict(list)
    for word in words:
        word = word.lower()
        if word not in groups[word[0]]:
            groups[word[0]].append(word)
    return {letter: group.sort() for letter, group in groups.items()}


for letter, group in by_first_letter(["Hei", "kuu", "hei", "Kiitos"]).items():
    print(letter, group)
