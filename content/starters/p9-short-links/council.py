"""The town council's counter, for version 3. Nobody at the library is allowed to change it."""

import json
import threading
import time
from pathlib import Path

NOTEBOOK = Path(__file__).with_name("clicks.json")
SWITCHED_OFF = Path(__file__).with_name("off.txt")
ONE_AT_A_TIME = threading.Lock()


def add_click(name):
    """Adds one click to the link with this name, which takes the council's computer two seconds.

    Raises ConnectionError if the computer is switched off: as long as there's a file off.txt.
    """
    with ONE_AT_A_TIME:
        time.sleep(2)
        if SWITCHED_OFF.exists():
            raise ConnectionError("the council's computer is switched off")
        clicks = all_clicks()
        clicks[name] = clicks.get(name, 0) + 1
        NOTEBOOK.write_text(json.dumps(clicks, indent=1), encoding="utf-8")


def clicks_of(name):
    """Returns how many clicks the link with this name has. That's fast, and it always works."""
    return all_clicks().get(name, 0)


def all_clicks():
    if not NOTEBOOK.exists():
        return {}
    return json.loads(NOTEBOOK.read_text(encoding="utf-8"))
