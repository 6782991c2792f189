# Because:
songs = ["Shenandoah", "Ave Maria", "Malaika"]
songs.sort()
for song in songs:
    print(song)
