from collections import Counter


def most_borrowed(loans):
    if not loans:
        return []
    counts = Counter([loan["title"] for loan in loans])
    most = max(counts.values())
    return sorted([pair for pair in counts.items() if pair[1] == most])
