songs = ["Paper Boats", "Mango Sun", "Slow Train", "Night Bus", "Low Tide"]
print("Coming up:", songs[1:5])
print("Songs tonight:", len(songs))
