def tidy(queue):
    leaving = []
    for name, song in queue.items():
        if song == "":
            leaving.append(name)
    for name in leaving:
        del queue[name]
    return queue

queue = {"Mina": "Neon", "Omar": "", "Lin": "Home", "Zoe": ""}
for name, song in tidy(queue).items():
    print(f"{name} sings {song}")
