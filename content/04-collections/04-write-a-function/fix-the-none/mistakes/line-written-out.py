def count_words(bubbles):
    total = 0
    for bubble in bubbles:
        total = total + len(bubble.split())
        return total


def pages_needed(words):
    print(words // 4 + 1)


print("9 words need 4 pages, with the cover")
