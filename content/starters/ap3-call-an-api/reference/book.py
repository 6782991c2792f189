"""Books goats for Saturday, and never twice. Run: python book.py Nadia 2"""

import sys

import httpx2

from address import FARM
from goats import LIMIT, FarmError, ask, data_of


def book(name, number):
    """Returns the names of the booked goats. Sends the booking once."""
    wish = {"name": name, "goats": number}
    try:
        response = httpx2.post(f"{FARM}/bookings", json=wish, timeout=LIMIT)
    except (httpx2.ConnectError, httpx2.ConnectTimeout) as error:
        raise FarmError(
            "Nobody answers at the farm, so nothing is booked. Is farm.py running?"
        ) from error
    except httpx2.TimeoutException:
        return look_up(name)
    if response.status_code >= 500:
        return look_up(name)
    return data_of(response)["goats"]


def look_up(name):
    """Finds out what became of a booking whose answer never came."""
    try:
        bookings = ask("/bookings", {"name": name})
    except FarmError as error:
        raise FarmError(
            "Maybe your goats are booked, maybe not. Ask the farm before you book again."
        ) from error
    if not bookings:
        raise FarmError("The farm had a problem and hasn't booked anything. Try again later.")
    return bookings[-1]["goats"]


def main():
    name, number = sys.argv[1], int(sys.argv[2])
    guests = book(name, number)
    print(f"Dear {name}, please close the kitchen door on Saturday.")
    print(f"These guests will come by at nine, and they're hungry: {', '.join(guests)}.")


if __name__ == "__main__":
    try:
        main()
    except FarmError as error:
        sys.exit(str(error))
