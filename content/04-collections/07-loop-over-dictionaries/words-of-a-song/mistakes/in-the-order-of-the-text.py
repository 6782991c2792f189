def top_words(text, how_many=10):
    counts = {}
    for word in text.lower().split():
        word = word.strip(".,!?")
        counts[word] = counts.get(word, 0) + 1
    return list(counts)[:how_many]

print(top_words("Hey hey you"))
