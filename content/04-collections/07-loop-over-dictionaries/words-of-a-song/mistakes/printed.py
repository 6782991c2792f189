def top_words(text, how_many=10):
    counts = {}
    for word in text.lower().split():
        word = word.strip(".,!?")
        counts[word] = counts.get(word, 0) + 1
    while counts:
        best = None
        for word in counts:
            if best is None or counts[word] > counts[best]:
                best = word
        print(best)
        del counts[best]

top_words("Hey hey you")
