def tidy(queue):
    return queue

queue = {"Mina": "Neon", "Omar": "", "Lin": "Home", "Zoe": ""}
for name, song in tidy(queue).items():
    if song != "":
        print(f"{name} sings {song}")
