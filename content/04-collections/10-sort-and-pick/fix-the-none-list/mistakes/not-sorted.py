# Because: sort changes the list itself
songs = ["Shenandoah", "Ave Maria", "Malaika"]
sorted(songs)
for song in songs:
    print(song)
