def winner(points):
    best_name = None
    best = -1000000
    for name, number in points.items():
        if number > best:
            best_name = name
            best = number
    return best_name
