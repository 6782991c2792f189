"""The two car parks at the bridge: the barriers start this program, and it says which open."""

import sys
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from prices import price
from store import load_cars, payments_of, save_cars, write_down
from terminal import Declined

OPENED = datetime(2009, 3, 1)


class Clock(Protocol):
    def now(self) -> datetime: ...


class Terminal(Protocol):
    def charge(self, cents: int) -> None: ...


@dataclass(frozen=True)
class Place:
    """One of the two car parks."""

    spaces: int
    tree: int  # how many spaces the Christmas tree needs
    ahead: int  # how many minutes its clock is ahead of ours
    cars: str
    book: str


WEST = Place(spaces=40, tree=2, ahead=0, cars="cars.json", book="book.csv")
EAST = Place(spaces=25, tree=0, ahead=60, cars="cars-east.json", book="book-east.csv")


def minute(clock: Clock, place: Place) -> int:
    """Returns how many minutes it has been open, by the clock over there."""
    return int((clock.now() - OPENED).total_seconds()) // 60 + place.ahead


def clean(text: str) -> str:
    """Returns a plate as both cameras see it: they can't tell O from 0."""
    return "".join(c for c in text.upper().replace("O", "0") if c.isalnum())


def time_of(minute: int) -> str:
    return f"{minute // 60 % 24:02}:{minute % 60:02}"


def business_day(minute: int) -> int:
    """Returns the number of the day in the book: a day ends at four in the morning."""
    return (minute - 4 * 60) // (24 * 60)


def come(place: Place, text: str, clock: Clock) -> int:
    plate, cars = clean(text), load_cars(place.cars)
    if plate in cars:
        print("WELCOME", plate)
        return 0
    now = minute(clock, place)
    spaces = place.spaces
    if (OPENED + timedelta(minutes=now)).month == 12:
        spaces -= place.tree
    if len(cars) >= spaces:
        print("FULL")
        return 1
    cars[plate] = now
    save_cars(place.cars, cars)
    print("WELCOME", plate)
    print(spaces - len(cars), "FREE")
    return 0


def go(place: Place, text: str, clock: Clock, terminal: Terminal) -> int:
    plate, cars = clean(text), load_cars(place.cars)
    if plate not in cars:
        print("WHO ARE YOU?")
        return 1
    arrived, now = cars.pop(plate), minute(clock, place)
    cents = price(plate, arrived, now)
    print(plate, time_of(arrived), "-", time_of(now))
    print(f"{cents / 100:.2f}" if cents else "FREE")
    if cents:
        try:
            terminal.charge(cents)
        except Declined:
            print("CARD DECLINED")
            return 1
    save_cars(place.cars, cars)
    write_down(place.book, business_day(now), plate, cents)
    print("GOOD BYE")
    return 0


def who(place: Place, clock: Clock) -> int:
    now, cars = minute(clock, place), load_cars(place.cars)
    for plate, arrived in sorted(cars.items(), key=lambda car: car[1]):
        so_far = price(plate, arrived, now)
        print(plate, time_of(arrived), f"{so_far / 100:.2f}")
    print(len(cars), "CARS")
    return 0


def day(place: Place, clock: Clock) -> int:
    today = business_day(minute(clock, place))
    paid = payments_of(place.book, today)
    print(f"{OPENED + timedelta(days=today):%d.%m.%Y}")
    print(len(paid), "CARS", f"{sum(paid) / 100:.2f}")
    return 0


def main(words: list[str], clock: Clock, terminal: Terminal) -> int:
    """Does what a barrier asks for, and returns 0 if it should open."""
    place = WEST
    if words[:1] == ["east"]:
        place, words = EAST, words[1:]
    match words:
        case ["in", text]:
            return come(place, text, clock)
        case ["out", text]:
            return go(place, text, clock, terminal)
        case ["who"]:
            return who(place, clock)
        case ["day"]:
            return day(place, clock)
    print("?")
    return 2


if __name__ == "__main__":
    import terminal

    sys.exit(main(sys.argv[1:], datetime, terminal))
