from collections import Counter


def most_borrowed(loans):
    if not loans:
        return []
    return Counter([loan["title"] for loan in loans]).most_common(1)[0][0]
