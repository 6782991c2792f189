queue = {"Mina": "Neon", "Omar": "Waterfall", "Lin": "Home"}

for something in queue:
    print(f"{something} sings {queue['something']}")
