def top_words(text, how_many=10):
    counts = {}
    for word in text.lower().split():
        word = word.strip(".,!?")
        counts[word] = counts.get(word, 0) + 1
    result = []
    for i in range(how_many):
        best = None
        for word in counts:
            if best is None or counts[word] > counts[best]:
                best = word
        result.append(best)
        del counts[best]
    return result

print(top_words("Hey hey you", 2))
