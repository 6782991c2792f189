import random


def draw(finders, prizes):
    return random.sample(finders, min(3, len(finders)))
