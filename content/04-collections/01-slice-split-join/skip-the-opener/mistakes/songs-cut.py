songs = ["Paper Boats", "Mango Sun", "Slow Train", "Night Bus", "Low Tide"]
songs = songs[1:]
print("Coming up:", songs)
print("Songs tonight:", len(songs))
