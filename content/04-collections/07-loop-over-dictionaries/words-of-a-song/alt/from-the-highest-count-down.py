def top_words(text, how_many=10):
    counts = {}
    highest = 0
    for word in text.split():
        word = word.lower().strip(",.!?")
        if word == "":
            continue
        counts[word] = counts.get(word, 0) + 1
        if counts[word] > highest:
            highest = counts[word]
    chart = []
    for number in range(highest, 0, -1):
        for word, count in counts.items():
            if count == number and len(chart) < how_many:
                chart.append(word)
    return chart

print(top_words("The cat sat on the mat. The cat is fat!"))
