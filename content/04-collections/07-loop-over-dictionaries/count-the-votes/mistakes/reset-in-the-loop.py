def count_votes(votes):
    for vote in votes:
        counts = {}
        name = vote.strip().lower()
        counts[name] = counts.get(name, 0) + 1
    return counts
