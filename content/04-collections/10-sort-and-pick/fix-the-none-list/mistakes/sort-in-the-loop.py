# Because: sort changes the list itself
songs = ["Shenandoah", "Ave Maria", "Malaika"]
for song in songs.sort():
    print(song)
