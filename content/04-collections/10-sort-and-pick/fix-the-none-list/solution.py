# Because: sort changes the list itself and gives back None
songs = ["Shenandoah", "Ave Maria", "Malaika"]
songs.sort()
for song in songs:
    print(song)
