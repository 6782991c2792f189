def tidy(queue):
    staying = {}
    for name, song in queue.items():
        if song != "":
            staying[name] = song
    return staying

queue = {"Mina": "Neon", "Omar": "", "Lin": "Home", "Zoe": ""}
for name, song in tidy(queue).items():
    print(f"{name} sings {song}")
