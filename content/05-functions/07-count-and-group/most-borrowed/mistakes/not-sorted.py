from collections import Counter


def most_borrowed(loans):
    if not loans:
        return []
    counts = Counter([loan["title"] for loan in loans])
    most = max(counts.values())
    return [title for title, number in counts.items() if number == most]
