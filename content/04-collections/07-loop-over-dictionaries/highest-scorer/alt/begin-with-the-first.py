def winner(points):
    if len(points) == 0:
        return None
    best_name = list(points)[0]
    for name, number in points.items():
        if number > points[best_name]:
            best_name = name
    return best_name
