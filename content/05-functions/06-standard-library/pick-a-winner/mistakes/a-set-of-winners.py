import random


def draw(finders, prizes):
    return {random.choice(finders) for prize in range(prizes)}
