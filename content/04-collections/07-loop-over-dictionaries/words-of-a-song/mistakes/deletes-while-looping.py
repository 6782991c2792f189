def top_words(text, how_many=10):
    counts = {}
    for word in text.lower().split():
        word = word.strip(".,!?")
        counts[word] = counts.get(word, 0) + 1
    result = []
    while counts and len(result) < how_many:
        most = 0
        for word, number in counts.items():
            if number > most:
                most = number
                result.append(word)
                del counts[word]
    return result

print("my song")
