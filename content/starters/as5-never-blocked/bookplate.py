"""Bookplates: a picture for a name, made of a million and a half points. This file stays as it is."""

import cmath
import zlib

WIDTH, HEIGHT, FINE, MOST = 64, 24, 32, 48
INK = " .:-=+*#%@"


def draw(name):
    """Returns a picture for a name, as text. Takes a while."""
    turn = cmath.exp(1j * (0.5 + 5.2 * zlib.crc32(name.encode()) / 2**32))
    seed = 1.07 * (turn / 2 - turn * turn / 4)
    lines = []
    for row in range(HEIGHT):
        line = "".join(INK[ink(column, row, seed)] for column in range(WIDTH))
        lines.append(line.rstrip())
    lines.append(f"ex libris {name}".center(WIDTH).rstrip())
    return "\n".join(lines) + "\n"


def ink(column, row, seed):
    """Returns how dark a character of the picture is, from 0 to 9."""
    total = 0
    for across in range(FINE):
        for down in range(FINE):
            x = (column + across / FINE) / WIDTH * 3.2 - 1.6
            y = (row + down / FINE) / HEIGHT * 2.4 - 1.2
            total += steps(complex(x, y), seed)
    return total * (len(INK) - 1) // (FINE * FINE * MOST)


def steps(point, seed):
    """Counts how many steps a point stays near the middle."""
    for count in range(MOST):
        if abs(point) > 2:
            return count
        point = point * point + seed
    return MOST
