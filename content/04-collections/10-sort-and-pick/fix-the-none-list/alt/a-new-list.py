# Because: the sorted list was
# replaced by None on line 3
songs = ["Shenandoah", "Ave Maria", "Malaika"]
songs = sorted(songs)
for song in songs:
    print(song)
