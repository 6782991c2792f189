def load_tracks(filename):
    tracks = []
    with open(filename, encoding="utf-8") as file:
        for line in file.read().splitlines()[1:]:
            artist, title, genre, minutes = line.split(",")
            tracks.append({"artist": artist, "title": title, "genre": genre, "minutes": int(minutes)})
    return tracks


print(len(load_tracks("playlist.csv")))
