queue = {"Mina": "Neon", "Omar": "Waterfall", "Lin": "Home"}

for name, song in queue.items:
    print(f"{name} sings {song}")
