def top_words(text, how_many=10):
    counts = {}
    for mark in ".,!?":
        text = text.replace(mark + " ", " ")
        text = text.replace(mark + "\n", "\n")
    for word in text.split():
        word = word.lower().strip(".,!?")
        if word:
            counts[word] = counts.get(word, 0) + 1
    result = []
    for i in range(how_many):
        best = ""
        most = 0
        for word, number in counts.items():
            if number > most:
                best = word
                most = number
        if best == "":
            break
        result.append(best)
        del counts[best]
    return result

for number, word in enumerate(top_words("Hey hey you you you!"), start=1):
    print(number, word)
