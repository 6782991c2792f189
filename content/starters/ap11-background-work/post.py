"""The hospital's post office. It's slow, too, and this file also stays as it is."""

import os
import time

SECONDS = float(os.environ.get("POST_SECONDS", "2"))


class ReturnToSender(Exception):
    pass


def send(family, text):
    """Delivers a letter. (You can read it in the server's terminal.)"""
    time.sleep(SECONDS)
    if "@" not in family:
        raise ReturnToSender(f"{family} isn't an address")
    print(f"\nTo {family}\n\n{text}\n", flush=True)
