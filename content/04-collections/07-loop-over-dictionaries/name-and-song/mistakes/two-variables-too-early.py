queue = {"Mina": "Neon", "Omar": "Waterfall", "Lin": "Home"}

for name, song in queue:
    print(f"{name} sings {song}")
