def top_words(text, how_many=10):
    counts = {}
    for word in text.lower().split():
        word = word.strip(".,!?")
        counts[word] = counts.get(word, 0) + 1
    result = []
    for i in range(how_many):
        best = ""
        most = 0
        for word, number in counts.items():
            if number > most:
                best = word
                most = number
        result.append(best)
        if best in counts:
            del counts[best]
    return result

print(top_words("Hey hey you"))
