"""The tablet at the entrance. It waits for three seconds and no longer.

python door.py Bruno bear     one toy
python door.py 45             45 toys, one after another
"""

import json
import sys
import time
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

ADDRESS = "http://127.0.0.1:8000/patients"
PATIENCE = 3


def ring(name, animal, family):
    """Returns what the tablet shows when a toy arrives."""
    body = json.dumps({"name": name, "animal": animal, "family": family}).encode()
    request = Request(ADDRESS, body, {"Content-Type": "application/json"})
    start = time.perf_counter()
    try:
        with urlopen(request, timeout=PATIENCE) as response:
            status, answer = response.status, json.load(response)
    except HTTPError as error:
        return f"{name} the {animal}: {error.code}. Please ask at the desk."
    except (URLError, TimeoutError):
        seconds = time.perf_counter() - start
        return f"{name} the {animal}: no answer after {seconds:.1f} s. Sorry, we seem to be closed."
    seconds = time.perf_counter() - start
    return f"{name} the {animal}: {status} after {seconds:.1f} s, {json.dumps(answer)}"


if len(sys.argv) == 2 and sys.argv[1].isdigit():
    for number in range(1, int(sys.argv[1]) + 1):
        print(ring(f"Number {number}", "rabbit", "class@school.example"))
elif len(sys.argv) in (3, 4):
    family = sys.argv[3] if len(sys.argv) == 4 else "family@home.example"
    print(ring(sys.argv[1], sys.argv[2], family))
else:
    print(__doc__)
