"""What the clock starts every evening: asks the hospital to send its letters.

python evening.py                for today
python evening.py 2026-12-05     for another day
"""

import json
import sys
from urllib.error import HTTPError
from urllib.request import Request, urlopen


def call_the_hospital(day=""):
    """Returns what the hospital answers."""
    address = "http://127.0.0.1:8000/letters"
    if day:
        address += f"?day={day}"
    try:
        with urlopen(Request(address, method="POST"), timeout=3) as response:
            return f"{response.status}: {json.load(response)}"
    except HTTPError as error:
        return f"{error.code}: {error.read().decode()}"
    except OSError as error:
        return f"No answer: {error}"


if __name__ == "__main__":
    print(call_the_hospital(*sys.argv[1:2]))
