import sys
from time import sleep

from httpx2 import ConnectError, TimeoutException, get

from address import FARM


class Busy(Exception):
    pass


def ask(path, query, attempt=1):
    try:
        answer = get(f"{FARM}{path}", params=query, timeout=2.0)
        if answer.status_code >= 500:
            raise Busy(f"The farm is having trouble: {answer.json()['detail']}")
    except (Busy, TimeoutException) as error:
        if attempt == 3:
            raise
        sleep(attempt * 1.5)
        return ask(path, query, attempt + 1)
    if answer.status_code >= 400:
        raise Busy(answer.json()["detail"])
    return answer.json()


def explain(error):
    if isinstance(error, ConnectError):
        return "The farm is closed. Start it with python farm.py."
    if isinstance(error, TimeoutException):
        return "The goats are busy and nobody picks up."
    if isinstance(error, ValueError):
        return "The farm's answer makes no sense to me."
    return str(error)


if __name__ == "__main__":
    try:
        goats = ask("/goats", [("avoids", sys.argv[1]), ("hungry", "yes")])
    except Exception as error:
        sys.exit(explain(error))
    while goats:
        first = max(goats, key=lambda goat: goat["eats"])
        goats.remove(first)
        print(f"{first['name']:10} {'#' * (first['eats'] // 10)}")
        continue
    else:
        print("-- end of the list --")
