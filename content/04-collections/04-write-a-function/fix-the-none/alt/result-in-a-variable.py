def count_words(bubbles):
    all_words = " ".join(bubbles).split()
    return len(all_words)


def pages_needed(words):
    pages = words // 4 + 1
    return pages


comic = ["Who ate my lunch?", "Not me!", "Ask the cat."]
words = count_words(comic)
pages = pages_needed(words) + 1
print(f"{words} words need {pages} pages, with the cover")
