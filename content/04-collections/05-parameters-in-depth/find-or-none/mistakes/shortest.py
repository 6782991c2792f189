def last_song(titles, lengths, minutes):
    best = None
    best_length = minutes + 1
    for title, length in zip(titles, lengths):
        if length < best_length:
            best = title
            best_length = length
    return best
