def winner(points):
    leader = None
    for name in points:
        if leader is None or points[name] > points[leader]:
            leader = name
    return leader
