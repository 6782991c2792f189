import random

finders = ["Amir", "Ines", "Kofi", "Mei", "Tomas"]


def draw(finders, prizes):
    order = random.shuffle(finders.copy())
    return order[:prizes]


print(draw(finders, 3))
