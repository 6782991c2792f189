# Conway's game of life: sets of tuples.
def neighbours(cell):
    x, y = cell
    return [
        (x + dx, y + dy)
        for dx in (-1, 0, 1)
        for dy in (-1, 0, 1)
        if dx != 0 or dy != 0
    ]


def step(living):
    counts = {}
    for cell in living:
        for neighbour in neighbours(cell):
            counts[neighbour] = counts.get(neighbour, 0) + 1
    return {
        cell
        for cell, count in counts.items()
        if count == 3 or (count == 2 and cell in living)
    }


living = {(1, 0), (3, 1), (0, 2), (1, 2), (4, 2), (5, 2), (6, 2)}
for generation in range(110):
    living = step(living)
print(len(living), min(living), max(living))
