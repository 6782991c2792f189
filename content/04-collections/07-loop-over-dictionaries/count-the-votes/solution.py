def count_votes(votes):
    counts = {}
    for vote in votes:
        name = vote.strip().lower()
        counts[name] = counts.get(name, 0) + 1
    return counts
