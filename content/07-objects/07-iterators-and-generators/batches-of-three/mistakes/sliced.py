def evenings(sentences):
    for start in range(0, len(sentences), 3):
        yield sentences[start : start + 3]


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
