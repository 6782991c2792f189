def last_song(titles, lengths, minutes):
    found = None
    for title, length in zip(titles, lengths):
        if length <= minutes:
            found = title
    return found
