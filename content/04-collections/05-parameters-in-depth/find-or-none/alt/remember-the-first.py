def last_song(titles, lengths, minutes):
    found = None
    for title, length in zip(titles, lengths):
        if found is None and length <= minutes:
            found = title
    return found
