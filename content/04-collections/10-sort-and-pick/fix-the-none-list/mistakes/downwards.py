# Because: sort changes the list itself
songs = ["Shenandoah", "Ave Maria", "Malaika"]
songs.sort(reverse=True)
for song in songs:
    print(song)
