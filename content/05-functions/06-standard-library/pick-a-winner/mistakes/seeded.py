import random


def draw(finders, prizes):
    random.seed(1)
    return random.sample(finders, min(prizes, len(finders)))
