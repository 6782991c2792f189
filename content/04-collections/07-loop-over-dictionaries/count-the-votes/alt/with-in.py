def count_votes(votes):
    counts = {}
    for vote in votes:
        vote = vote.lower()
        vote = vote.strip()
        if vote in counts:
            counts[vote] += 1
        else:
            counts[vote] = 1
    return counts
