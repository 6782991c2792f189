songs = ["Paper Boats", "Mango Sun", "Slow Train", "Night Bus", "Low Tide"]
print("Coming up:", ["Mango Sun", "Slow Train", "Night Bus", "Low Tide"])
print("Songs tonight:", len(songs))
