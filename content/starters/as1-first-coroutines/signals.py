"""Lamps that the huts can switch on and off. You use this file, and it stays as it is."""

import time

from radio import HUTS

MORSE = {
    "A": ".-", "B": "-...", "C": "-.-.", "D": "-..", "E": ".", "F": "..-.", "G": "--.",
    "H": "....", "I": "..", "J": ".---", "K": "-.-", "L": ".-..", "M": "--", "N": "-.",
    "O": "---", "P": ".--.", "Q": "--.-", "R": ".-.", "S": "...", "T": "-", "U": "..-",
    "V": "...-", "W": ".--", "X": "-..-", "Y": "-.--", "Z": "--..",
}
switched = []


def lamp(hut, on):
    """Switches a hut's lamp on (True) or off (False), and draws all lamps."""
    switched.append((time.perf_counter(), hut, on))
    shining = {name: on for moment, name, on in switched}
    row = "    ".join(("●" if shining.get(name) else "·") + " " + name for name in HUTS)
    print(f"\r  {row}", end="", flush=True)


def postcard():
    """Prints the night as a picture, in which each character is a tenth of a second."""
    print("\n")
    for hut in HUTS:
        row, on = "", False
        since = switched[0][0] if switched else 0
        for moment, name, now in switched:
            if name == hut:
                row += ("█" if on else " ") * round((moment - since) * 10)
                since, on = moment, now
        print(f"{hut:<12}{row}".rstrip())
