def load_tracks(filename):
    tracks = []
    with open(filename, encoding="utf-8") as file:
        for line in file.read().splitlines()[1:]:
            parts = line.split(",")
            tracks.append({"artist": parts[0], "title": parts[1], "genre": parts[2], "minutes": int(parts[-1])})
    return tracks


print(len(load_tracks("playlist.csv")))
