def count_votes(votes):
    counts = {}
    for vote in votes:
        name = vote.strip().lower()
        if name in counts:
            counts[name] = counts[name] + 1
        else:
            counts[name] = 0
    return counts
