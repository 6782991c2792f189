"""Two car parks, one program. Real times instead of numbers of minutes."""

import json
import sys
from datetime import datetime, timedelta
from pathlib import Path

from terminal import Declined

FIRST_DAY = datetime(2009, 3, 1)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


class Stay:
    """One car, from its arrival to a moment."""

    def __init__(self, plate, came, until):
        self.plate, self.came, self.until = plate, came, until
        self.length = until - came

    @property
    def per_hour(self):
        return 150 if self.came.hour >= 18 else 200

    def hours(self, length):
        full, rest = divmod(length, HOUR)
        return full + 1 if rest > 5 * MINUTE else full

    @property
    def so_far(self):
        """What the guard sees: no limit, no Sunday, nothing free."""
        return self.hours(self.length) * self.per_hour

    @property
    def cost(self):
        free = 30 * MINUTE if self.plate.startswith("TX") else 10 * MINUTE
        if self.length <= free:
            return 0
        days, rest = divmod(self.length, DAY)
        cents = days * 1200 + min(1200, self.hours(rest) * self.per_hour)
        if self.until.isoweekday() == 7:
            cents = cents // 2
            cents -= cents % 50
        return cents


class CarPark:
    def __init__(self, clock, terminal, name="", spaces=40, tree=2, ahead=timedelta()):
        self.clock, self.terminal = clock, terminal
        self.file, self.book = Path(f"cars{name}.json"), Path(f"book{name}.csv")
        self.spaces, self.tree, self.ahead = spaces, tree, ahead

    def now(self):
        return self.clock.now().replace(second=0, microsecond=0) + self.ahead

    def load(self):
        if not self.file.exists():
            return {}
        cars = json.loads(self.file.read_text(encoding="utf-8"))
        return {plate: self.read(value) for plate, value in cars.items()}

    def read(self, value):
        """Bertil's files have numbers of minutes, the new ones have dates."""
        if isinstance(value, int):
            return FIRST_DAY + value * MINUTE
        return datetime.fromisoformat(value)

    def save(self, cars):
        text = json.dumps({plate: came.isoformat() for plate, came in cars.items()}, indent=4)
        self.file.write_text(text, encoding="utf-8")

    def into(self, plate):
        cars = self.load()
        if plate not in cars:
            now = self.now()
            spaces = self.spaces - self.tree if now.month == 12 else self.spaces
            if len(cars) >= spaces:
                return 1, ["FULL"]
            cars[plate] = now
            self.save(cars)
            return 0, [f"WELCOME {plate}", f"{spaces - len(cars)} FREE"]
        return 0, [f"WELCOME {plate}"]

    def out(self, plate):
        cars = self.load()
        try:
            came = cars.pop(plate)
        except KeyError:
            return 1, ["WHO ARE YOU?"]
        now = self.now()
        cost = Stay(plate, came, now).cost
        lines = [f"{plate} {came:%H:%M} - {now:%H:%M}", f"{cost / 100:.2f}" if cost else "FREE"]
        try:
            if cost:
                self.terminal.charge(cost)
        except Declined:
            return 1, [*lines, "CARD DECLINED"]
        self.save(cars)
        with self.book.open("a", encoding="utf-8") as book:
            print(self.number_of_the_day(now), plate, cost, sep=";", file=book)
        return 0, [*lines, "GOOD BYE"]

    def number_of_the_day(self, moment):
        return (moment - 4 * HOUR - FIRST_DAY) // DAY

    def who(self):
        now, cars = self.now(), self.load()
        stays = sorted((Stay(plate, came, now) for plate, came in cars.items()), key=lambda stay: stay.came)
        return 0, [
            *(f"{stay.plate} {stay.came:%H:%M} {stay.so_far / 100:.2f}" for stay in stays),
            f"{len(cars)} CARS",
        ]

    def day(self):
        today = self.number_of_the_day(self.now())
        lines = self.book.read_text(encoding="utf-8").split() if self.book.exists() else []
        paid = [int(line.rpartition(";")[2]) for line in lines if line.startswith(f"{today};")]
        return 0, [f"{FIRST_DAY + today * DAY:%d.%m.%Y}", f"{len(paid)} CARS {sum(paid) / 100:.2f}"]


def seen_by_a_camera(text):
    return "".join(filter(str.isalnum, text.upper())).replace("O", "0")


def main(words, clock, terminal):
    park = CarPark(clock, terminal)
    if words and words[0] == "east":
        park = CarPark(clock, terminal, "-over-there", spaces=25, tree=0, ahead=HOUR)
        words = words[1:]
    if len(words) == 2 and words[0] in ("in", "out"):
        ask = park.into if words[0] == "in" else park.out
        code, lines = ask(seen_by_a_camera(words[1]))
    elif words == ["who"]:
        code, lines = park.who()
    elif words == ["day"]:
        code, lines = park.day()
    else:
        code, lines = 2, ["?"]
    print("\n".join(lines))
    return code


if __name__ == "__main__":
    import terminal

    sys.exit(main(sys.argv[1:], datetime, terminal))
