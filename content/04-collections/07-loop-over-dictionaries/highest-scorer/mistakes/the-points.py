def winner(points):
    best = None
    for number in points.values():
        if best is None or number > best:
            best = number
    return best
