def last_song(titles, lengths, minutes):
    for title, length in zip(titles, lengths):
        if length == minutes:
            return title
    return None
