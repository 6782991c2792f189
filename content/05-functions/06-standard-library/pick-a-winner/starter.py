import random

finders = ["Amir", "Ines", "Kofi", "Mei", "Tomas"]


def draw(finders, prizes):
    return [random.choice(finders) for prize in range(prizes)]


print(draw(finders, 3))
