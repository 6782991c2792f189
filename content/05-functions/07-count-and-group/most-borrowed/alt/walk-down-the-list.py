from collections import Counter


def most_borrowed(loans):
    counts = Counter([loan["title"] for loan in loans])
    winners = []
    most = 0
    for title, number in counts.most_common():
        if number < most:
            break
        most = number
        winners.append(title)
    return sorted(winners)
