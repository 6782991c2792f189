queue = {"Mina": "Neon", "Omar": "Waterfall", "Lin": "Home"}

for name in queue:
    print(f"{name} sings {queue['Mina']}")
