"""The evening at the radio, as it has always been."""

import time

from radio import HUTS, WEATHER, good_night, log


def fetch_weather(hut):
    log(f"Lucia: {hut}, your weather, please.")
    time.sleep(HUTS[hut])
    log(f"{hut}: {WEATHER[hut]}")
    return WEATHER[hut]


for hut in HUTS:
    fetch_weather(hut)
good_night()
