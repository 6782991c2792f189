"""Plays the people in front of the window: python outside.py 6"""

import http.client
import json
import sys

NAMES = ["Selam", "Viggo", "Maren", "Idir", "Paloma", "Tove"]


def take_number():
    """Takes a number, as a phone that has never asked before."""
    phone = http.client.HTTPConnection("127.0.0.1", 8000, timeout=30)
    try:
        phone.request("POST", "/numbers")
        return json.loads(phone.getresponse().read())
    except ConnectionRefusedError:
        sys.exit("Nobody listens at port 8000. Is the server running, in the other terminal?")
    finally:
        phone.close()


if __name__ == "__main__":
    for turn in range(int(sys.argv[1]) if len(sys.argv) > 1 else 6):
        ticket = take_number()
        print(f"{NAMES[turn % 6]:7} number {ticket['number']:3}   from worker {ticket['worker']}")
