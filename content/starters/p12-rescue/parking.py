"""The car park at the bridge.

The barriers start this program. If it ends with 0, the barrier opens. With anything else,
it stays closed. What it prints is on the display beside the barrier.

    python parking.py in "KRT 481"      a car at the entrance
    python parking.py out "KRT 481"     a car at the exit
    python parking.py who               who's here (for the guard)
    python parking.py day               today's money (for me)

My notes are in the blue notebook.                                                  Bertil
"""

import json
import os
import sys
from datetime import datetime, timedelta

from terminal import Declined, charge

CARS = "cars.json"
BOOK = "book.csv"
T0 = datetime(2009, 3, 1)
N = 40


def minute():
    return int((datetime.now() - T0).total_seconds()) // 60


def load():
    if not os.path.exists(CARS):
        return {}
    with open(CARS, encoding="utf-8") as f:
        return json.load(f)


def save(cars):
    with open(CARS, "w", encoding="utf-8") as f:
        json.dump(cars, f)


def hhmm(t):
    return f"{t // 60 % 24:02}:{t % 60:02}"


def clean(text):
    p = ""
    for c in text.upper():
        if c == "O":
            c = "0"  # note 2
        if c.isalnum():
            p += c
    return p


def come(text):
    p = clean(text)
    cars = load()
    if p in cars:
        # note 11
        print("WELCOME", p)
        return 0
    t = minute()
    n = N
    if (T0 + timedelta(minutes=t)).month == 12:
        n -= 2  # note 5
    if len(cars) >= n:
        print("FULL")
        return 1
    cars[p] = t
    save(cars)
    print("WELCOME", p)
    print(n - len(cars), "FREE")
    return 0


def go(text):
    p = clean(text)
    cars = load()
    if p not in cars:
        print("WHO ARE YOU?")
        return 1
    a = cars.pop(p)
    save(cars)
    b = minute()
    print(p, hhmm(a), "-", hhmm(b))
    m = b - a
    if m in range(11):
        c = 0  # note 1
    elif p[:2] == "TX" and m in range(31):
        c = 0  # note 4
    else:
        d = b // 1440 - a // 1440
        if d > 0:
            c = (d + 1) * 1200
        else:
            h = m // 60
            if m % 60 > 5:
                h += 1  # note 3
            r = 200
            if a % 1440 >= 1080:
                r = 150  # note 8
            c = h * r
            if c > 1200:
                c = 1200
        if b // 1440 % 7 == 0:
            c = c // 2  # note 6
            c = c // 50 * 50  # note 7
    if c == 0:
        print("FREE")
    else:
        print(f"{c / 100:.2f}")
        try:
            charge(c)
        except Declined:
            print("CARD DECLINED")
            return 1
    with open(BOOK, "a", encoding="utf-8") as f:
        f.write(f"{(b - 240) // 1440};{p};{c}\n")  # note 9
    print("GOOD BYE")
    return 0


def who():
    b = minute()
    cars = load()
    for p in sorted(cars, key=cars.get):
        a = cars[p]
        m = b - a
        h = m // 60
        if m % 60 > 5:
            h += 1
        r = 200
        if a % 1440 >= 1080:
            r = 150
        print(p, hhmm(a), f"{h * r / 100:.2f}")  # note 10
    print(len(cars), "CARS")
    return 0


def day():
    d = (minute() - 240) // 1440
    n = 0
    s = 0
    if os.path.exists(BOOK):
        with open(BOOK, encoding="utf-8") as f:
            for line in f:
                k, p, c = line.split(";")
                if int(k) == d:
                    n += 1
                    s += int(c)
    print(f"{T0 + timedelta(days=d):%d.%m.%Y}")
    print(n, "CARS", f"{s / 100:.2f}")
    return 0


def main(words):
    if len(words) == 2 and words[0] == "in":
        return come(words[1])
    if len(words) == 2 and words[0] == "out":
        return go(words[1])
    if words == ["who"]:
        return who()
    if words == ["day"]:
        return day()
    print("?")
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
