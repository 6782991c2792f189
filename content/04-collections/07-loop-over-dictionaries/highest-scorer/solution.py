def winner(points):
    best_name = None
    best = 0
    for name, number in points.items():
        if best_name is None or number > best:
            best_name = name
            best = number
    return best_name
