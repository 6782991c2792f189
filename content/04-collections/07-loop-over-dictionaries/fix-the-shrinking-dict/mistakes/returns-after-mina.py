def tidy(queue):
    for name in list(queue):
        if queue[name] == "":
            del queue[name]
        return queue

queue = {"Mina": "Neon", "Omar": "", "Lin": "Home", "Zoe": ""}
for name, song in tidy(queue).items():
    print(f"{name} sings {song}")
