from collections import Counter


def most_borrowed(loans):
    counts = Counter([loan["title"] for loan in loans])
    most = counts.most_common(1)[0][1]
    return sorted([title for title, number in counts.items() if number == most])
