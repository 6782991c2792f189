"""The ticket machine of line 4: python machine.py pavel@example.com"""

import getpass
import json
import sys
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import urlopen

SHELF = "http://127.0.0.1:8000"


def main():
    password = getpass.getpass("Password: ")
    form = {"grant_type": "password", "username": sys.argv[1], "password": password}
    try:
        with urlopen(SHELF + "/token", urlencode(form).encode()) as answer:
            token = json.load(answer)["access_token"]
    except HTTPError as error:
        sys.exit(f"{error.code} {error.read().decode()}")
    except URLError:
        sys.exit("Nobody answers at port 8000. Is the server running?")
    Path("ticket.txt").write_text(token, encoding="utf-8")
    print("=========== LINE 4 ===========")
    print(token.replace(".", ".\n"))
    print("====== please don't fold =====")


main()
