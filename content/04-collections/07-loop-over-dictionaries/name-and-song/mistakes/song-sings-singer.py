queue = {"Mina": "Neon", "Omar": "Waterfall", "Lin": "Home"}

for song, name in queue.items():
    print(f"{name} sings {song}")
