from collections import Counter


def most_borrowed(loans):
    if not loans:
        return []
    counts = Counter(loans)
    most = max(counts.values())
    return sorted([title for title, number in counts.items() if number == most])
