import random


def draw(finders, prizes):
    order = random.shuffle(finders.copy())
    return order[:prizes]
