def count_words(text):
    counts = {}
    for word in text.lower().split():
        word = word.strip(".,!?")
        if word != "":
            counts[word] = counts.get(word, 0) + 1
    return counts

def commonest(counts):
    best = None
    for word in counts:
        if best is None or counts[word] > counts[best]:
            best = word
    return best

def top_words(text, how_many=10):
    counts = count_words(text)
    words = []
    while counts and len(words) < how_many:
        word = commonest(counts)
        words.append(word)
        del counts[word]
    return words

song = "Round and round and round we go. Where we stop, nobody knows! Round and round."
place = 1
for word in top_words(song, 5):
    print(f"{place}. {word}")
    place += 1
