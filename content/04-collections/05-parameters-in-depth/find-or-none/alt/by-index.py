def last_song(titles, lengths, minutes):
    for i in range(len(titles)):
        if lengths[i] <= minutes:
            return titles[i]
    return None
