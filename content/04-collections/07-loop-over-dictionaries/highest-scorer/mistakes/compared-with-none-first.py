def winner(points):
    best = None
    name = None
    for singer, number in points.items():
        if number > best:
            best = number
            name = singer
    return name
