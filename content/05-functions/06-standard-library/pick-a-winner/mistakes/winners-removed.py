import random


def draw(finders, prizes):
    winners = []
    while finders and len(winners) < prizes:
        name = random.choice(finders)
        finders.remove(name)
        winners.append(name)
    return winners
