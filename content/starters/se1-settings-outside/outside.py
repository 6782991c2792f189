"""People outside the library. They call the server at port 8000:

python outside.py morning      three members ask for a book
python outside.py night        somebody tries to open box 3 without the key
python outside.py night KEY    somebody tries to open box 3 with a key
"""

import json
import re
import sys
import time
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

from boxes import make_token

SHELF = "http://127.0.0.1:8000"


def call(path, send=None):
    """Returns the answer, as data."""
    body = None if send is None else json.dumps(send).encode()
    try:
        with urlopen(Request(SHELF + path, body, {"Content-Type": "application/json"})) as answer:
            return json.loads(answer.read())
    except HTTPError as error:
        if error.code != 403:
            sys.exit(f"Shelf answers {error.code}. Its terminal knows why.")
        return json.loads(error.read())
    except URLError:
        sys.exit("Nobody answers at port 8000. Is the server running?")


def morning():
    titles = call("/books")["items"]
    for member, title in [("Sara", "Dune"), ("Joao", "Kindred"), ("Pavel", "Persepolis")]:
        answer = "Yes." if title in titles else f"No. We have {', '.join(titles)}."
        print(f"{member}: {title}? {answer}")


def open_with(token):
    """Tries a token. Returns what Shelf says if the box stays closed."""
    print(f"I try the token {token}")
    answer = call("/boxes/open", {"token": token})
    if "error" not in answer:
        sys.exit(f"Box {answer['box']} opens. In it: {answer['title']}")
    print("Shelf says:", answer["error"]["message"])
    return answer["error"]["message"]


def night(key):
    until = int(time.time()) + 600
    said = open_with(make_token(key, 3, until) if key else f"3.{until}.please")
    told = re.search("[0-9a-f]{64}", said)
    if told:
        print("Thank you!")
        open_with(f"3.{until}.{told[0]}")


if sys.argv[1:] == ["morning"]:
    morning()
elif sys.argv[1:2] == ["night"]:
    night("".join(sys.argv[2:]))
else:
    sys.exit(__doc__)
