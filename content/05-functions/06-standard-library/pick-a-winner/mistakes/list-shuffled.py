import random


def draw(finders, prizes):
    random.shuffle(finders)
    return finders[:prizes]
