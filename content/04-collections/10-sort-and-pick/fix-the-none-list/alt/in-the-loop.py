# Because: None cannot be walked through
songs = ["Shenandoah", "Ave Maria", "Malaika"]
for song in sorted(songs):
    print(song)
