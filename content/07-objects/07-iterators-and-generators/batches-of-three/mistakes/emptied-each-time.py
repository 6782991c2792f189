def evenings(sentences):
    evening = []
    for sentence in sentences:
        evening.append(sentence)
        if len(evening) == 3:
            yield evening
        evening = []
    if evening:
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
