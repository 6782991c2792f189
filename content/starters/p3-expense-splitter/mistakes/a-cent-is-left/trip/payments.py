"""Who pays whom at the end."""


def fewest(balances):
    """Return payments (from, to, cents) that make everybody even, and no more than needed."""
    left = dict(balances)
    payments = []
    while max(left.values()) > 1:
        payer, receiver = next_pair(left)
        cents = min(-left[payer], left[receiver])
        payments.append((payer, receiver, cents))
        left[payer] += cents
        left[receiver] -= cents
    return payments


def next_pair(left):
    """Return two people who are even after one payment, or else those with the largest sums."""
    for payer in left:
        for receiver in left:
            if left[payer] < 0 and left[payer] == -left[receiver]:
                return payer, receiver
    return min(left, key=left.get), max(left, key=left.get)
