def count_votes(votes):
    counts = {}
    for vote in votes:
        name = vote.lower()
        counts[name] = counts.get(name, 0) + 1
    return counts
