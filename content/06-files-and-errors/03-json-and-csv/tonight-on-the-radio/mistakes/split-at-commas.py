with open("playlist.csv", encoding="utf-8") as file:
    for line in file:
        artist, title, genre, minutes = line.strip().split(",")
        print(f"{title} by {artist} ({minutes} min)")
