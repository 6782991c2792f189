def evenings(sentences):
    source = iter(sentences)
    for first in source:
        evening = [first]
        for place, sentence in zip(range(2), source):
            evening.append(sentence)
        yield evening


tale = [
    "The cat was cold.",
    "It lit a lamp.",
    "Somebody knocked.",
    "It was the moon.",
    "The moon was cold, too.",
    "They had tea.",
    "The end.",
]
for number, evening in enumerate(evenings(tale), start=1):
    print(f"Evening {number}:", " ".join(evening))
