"""Which hungry goats avoid this? Run: python goats.py "roses & tulips" """

import sys
import time

import httpx2

from address import FARM

LIMIT = 2
PAUSES = [1, 2, 4]


class FarmError(Exception):
    """The farm has no useful answer. The message is for the person who runs the program."""


def ask(path, params):
    """Returns the data that the farm has at a path. Asks up to four times."""
    for pause in PAUSES + [None]:
        try:
            response = httpx2.get(FARM + path, params=params, timeout=LIMIT)
        except (httpx2.ConnectError, httpx2.ConnectTimeout) as error:
            raise FarmError(
                f"Nobody answers at {FARM}. Is farm.py running in another terminal?"
            ) from error
        except httpx2.TimeoutException:
            problem = f"The farm didn't answer within {LIMIT} seconds. Please try later."
        else:
            if response.status_code < 500:
                return data_of(response)
            problem = (
                f"The farm has a problem of its own ({response.status_code}). Please try later."
            )
        if pause is not None:
            time.sleep(pause)
    raise FarmError(problem)


def data_of(response):
    """Returns the JSON in a response, unless the farm refused or sent something else."""
    try:
        data = response.json()
    except ValueError as error:
        raise FarmError(
            f"The farm sent something that isn't JSON: {response.text[:60].strip()}"
        ) from error
    if response.status_code >= 400:
        reason = data.get("detail") if isinstance(data, dict) else None
        raise FarmError(f"The farm says: {reason or response.status_code}")
    return data


def main():
    if len(sys.argv) != 2:
        sys.exit('Usage: python goats.py "roses & tulips"')
    goats = ask("/goats", {"hungry": "yes", "avoids": sys.argv[1]})
    if not goats:
        print("No hungry goat avoids that.")
    for goat in sorted(goats, key=lambda goat: goat["eats"], reverse=True):
        print(goat["name"])


if __name__ == "__main__":
    try:
        main()
    except FarmError as error:
        sys.exit(str(error))
