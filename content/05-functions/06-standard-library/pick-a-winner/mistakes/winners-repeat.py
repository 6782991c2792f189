import random


def draw(finders, prizes):
    return random.choices(finders, k=prizes)
