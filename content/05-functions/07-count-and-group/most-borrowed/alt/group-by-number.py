from collections import Counter, defaultdict


def most_borrowed(loans):
    counts = Counter()
    for loan in loans:
        counts[loan["title"]] += 1
    by_number = defaultdict(list)
    for title, number in counts.items():
        by_number[number].append(title)
    if len(by_number) == 0:
        return []
    return sorted(by_number[max(by_number)])
