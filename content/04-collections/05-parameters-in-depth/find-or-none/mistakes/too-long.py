def last_song(titles, lengths, minutes):
    for title in titles:
        for length in lengths:
            if length <= minutes:
                return title
    return None
