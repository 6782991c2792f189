from collections import Counter


def most_borrowed(loans):
    counts = Counter([loan["title"] for loan in loans])
    return sorted([title for title, number in counts.items() if number > 1 or number == max(counts.values())])
