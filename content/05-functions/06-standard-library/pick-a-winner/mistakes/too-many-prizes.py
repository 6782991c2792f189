import random


def draw(finders, prizes):
    return random.sample(finders, prizes)
