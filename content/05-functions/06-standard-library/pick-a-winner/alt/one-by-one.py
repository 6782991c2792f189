from random import choice


def draw(finders, prizes):
    left = list(finders)
    winners = []
    while left and len(winners) < prizes:
        name = choice(left)
        left.remove(name)
        winners.append(name)
    return winners
