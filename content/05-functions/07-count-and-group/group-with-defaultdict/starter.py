from collections import defaultdict


def by_first_letter(words):
    groups = defaultdict(list)
    return groups


for letter, group in by_first_letter(["Hei", "kuu", "hei", "Kiitos"]).items():
    print(letter, group)
