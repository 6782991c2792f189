"""The lift in Shelf's building. Floors are numbers: 0 is the ground floor, -1 the cellar.

next_stop   the nearest floor where somebody waits; of two equally near ones the higher; None if nobody waits
may_start   whether these people, by their kilograms, may ride together: up to 450 kilograms
announce    what the voice says at a floor: "Floor 2", "Ground floor" or "1 below ground"
"""

LOWEST, HIGHEST = -2, 5
MOST_KILOGRAMS = 450


def next_stop(at, waiting):
    if not waiting:
        return None
    return min(waiting, key=lambda floor: (abs(floor - at), -floor))


def may_start(people):
    return sum(people) <= MOST_KILOGRAMS


def announce(floor):
    if floor < LOWEST or floor > HIGHEST:
        raise ValueError(f"there is no floor {floor}")
    if floor == 0:
        return "Ground floor"
    if floor < 0:
        return f"{-floor} below ground"
    return f"Floor {floor}"
