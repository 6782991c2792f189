def count_words(bubbles):
    total = 0
    for bubble in bubbles:
        total = total + len(bubble.split())
        return total


def pages_needed(words):
    return words // 4 + 1


comic = ["Who ate my lunch?", "Not me!", "Ask the cat."]
words = count_words(comic)
pages = pages_needed(words) + 1
print(f"{words} words need {pages} pages, with the cover")
