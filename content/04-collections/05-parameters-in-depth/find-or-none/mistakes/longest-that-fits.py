def last_song(titles, lengths, minutes):
    best = None
    longest = 0
    for title, length in zip(titles, lengths):
        if length <= minutes and length > longest:
            best = title
            longest = length
    return best
