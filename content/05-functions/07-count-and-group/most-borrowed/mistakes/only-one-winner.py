from collections import Counter


def most_borrowed(loans):
    counts = Counter([loan["title"] for loan in loans])
    return [title for title, number in counts.most_common(1)]
