# Because:
songs = ["Shenandoah", "Ave Maria", "Malaika"]
songs = songs.sort()
for song in songs:
    print(song)
