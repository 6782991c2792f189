def evenings(sentences):
    evening = []
    for number, sentence in enumerate(sentences, start=1):
        evening.append(sentence)
        if number % 3 == 0:
            yield evening
    if number % 3 != 0:
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
