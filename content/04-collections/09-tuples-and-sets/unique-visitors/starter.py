names = ["Yuki", "Tariq", " yuki", "Ana", "TARIQ"]
