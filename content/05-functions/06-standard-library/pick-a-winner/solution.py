import random

finders = ["Amir", "Ines", "Kofi", "Mei", "Tomas"]


def draw(finders, prizes):
    return random.sample(finders, min(prizes, len(finders)))


print(draw(finders, 3))
