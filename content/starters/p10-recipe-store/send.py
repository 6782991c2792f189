"""Sends the cards of a file to your service, one after the other.

python send.py              sends cards.json
python send.py mine.json    sends your own
"""

import json
import sys
from urllib.error import HTTPError
from urllib.request import Request, urlopen

ADDRESS = "http://127.0.0.1:8000/recipes"

name = sys.argv[1] if len(sys.argv) > 1 else "cards.json"
with open(name, encoding="utf-8") as file:
    cards = json.load(file)
for card in cards:
    body = json.dumps(card).encode()
    request = Request(ADDRESS, body, {"Content-Type": "application/json"})
    try:
        with urlopen(request) as answer:
            print(answer.status, card["title"])
    except HTTPError as error:
        print(error.code, card["title"], error.read().decode())
    except OSError as error:
        sys.exit(f"Your service doesn't answer at {ADDRESS}: {error}")
