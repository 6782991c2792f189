"""Bertil's program, with the smallest changes that do it."""

import json
import os
import sys
from datetime import datetime, timedelta

import terminal as card_terminal

T0 = datetime(2009, 3, 1)
EAST = False


def minute(clock):
    m = int((clock.now() - T0).total_seconds()) // 60
    return m + 60 if EAST else m


def name(file):
    return "east_" + file if EAST else file


def load():
    if not os.path.exists(name("cars.json")):
        return {}
    with open(name("cars.json"), encoding="utf-8") as f:
        return json.load(f)


def save(cars):
    with open(name("cars.json"), "w", encoding="utf-8") as f:
        json.dump(cars, f)


def hhmm(t):
    return f"{t // 60 % 24:02}:{t % 60:02}"


def clean(text):
    p = ""
    for c in text.upper():
        if c == "O":
            c = "0"  # the camera
        if c.isalnum():
            p += c
    return p


def come(text, clock):
    p = clean(text)
    cars = load()
    if p in cars:
        print("WELCOME", p)
        return 0
    t = minute(clock)
    n = 25 if EAST else 40
    if not EAST and (T0 + timedelta(minutes=t)).month == 12:
        n -= 2
    if len(cars) >= n:
        print("FULL")
        return 1
    cars[p] = t
    save(cars)
    print("WELCOME", p)
    print(n - len(cars), "FREE")
    return 0


def hourly(m, a):
    h = m // 60
    if m % 60 > 5:
        h += 1
    return h * (150 if a % 1440 >= 1080 else 200)


def fee(p, a, b):
    m = b - a
    if m <= 10 or p[:2] == "TX" and m <= 30:
        return 0
    c = 0
    while m >= 1440:
        c += 1200
        m -= 1440
    c += min(hourly(m, a), 1200)
    if b // 1440 % 7 == 0:
        c = c // 2
        c = c // 50 * 50
    return c


def go(text, clock, terminal):
    p = clean(text)
    cars = load()
    if p not in cars:
        print("WHO ARE YOU?")
        return 1
    a = cars[p]
    b = minute(clock)
    print(p, hhmm(a), "-", hhmm(b))
    c = fee(p, a, b)
    if c == 0:
        print("FREE")
    else:
        print(f"{c / 100:.2f}")
        try:
            terminal.charge(c)
        except card_terminal.Declined:
            print("CARD DECLINED")
            return 1
    del cars[p]
    save(cars)
    with open(name("book.csv"), "a", encoding="utf-8") as f:
        f.write(f"{(b - 240) // 1440};{p};{c}\n")
    print("GOOD BYE")
    return 0


def who(clock):
    b = minute(clock)
    cars = load()
    for p in sorted(cars, key=cars.get):
        a = cars[p]
        print(p, hhmm(a), f"{hourly(b - a, a) / 100:.2f}")
    print(len(cars), "CARS")
    return 0


def day(clock):
    d = (minute(clock) - 240) // 1440
    n = 0
    s = 0
    if os.path.exists(name("book.csv")):
        with open(name("book.csv"), encoding="utf-8") as f:
            for line in f:
                k, p, c = line.split(";")
                if int(k) == d:
                    n += 1
                    s += int(c)
    print(f"{T0 + timedelta(days=d):%d.%m.%Y}")
    print(n, "CARS", f"{s / 100:.2f}")
    return 0


def main(words, clock=datetime, terminal=card_terminal):
    global EAST
    EAST = words[:1] == ["east"]
    if EAST:
        words = words[1:]
    if len(words) == 2 and words[0] == "in":
        return come(words[1], clock)
    if len(words) == 2 and words[0] == "out":
        return go(words[1], clock, terminal)
    if words == ["who"]:
        return who(clock)
    if words == ["day"]:
        return day(clock)
    print("?")
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
