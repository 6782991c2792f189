import random


def draw(finders, prizes):
    order = finders.copy()
    random.shuffle(order)
    return order[:prizes]
