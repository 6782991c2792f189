"""A screen between the shelves. It reads ticket.txt, or any ticket: python screen.py TICKET"""

import json
import sys
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

SHELF = "http://127.0.0.1:8000"


def main():
    ticket = sys.argv[1] if len(sys.argv) > 1 else Path("ticket.txt").read_text(encoding="utf-8")
    request = Request(SHELF + "/me/loans", headers={"Authorization": f"Bearer {ticket}"})
    try:
        with urlopen(request) as answer:
            loans = json.load(answer)["items"]
    except HTTPError as error:
        sys.exit(f"{error.code} {error.read().decode()}")
    except URLError:
        sys.exit("Nobody answers at port 8000. Is the server running?")
    for loan in loans:
        print(f"{loan['title']}, due on {loan['due']}")


main()
