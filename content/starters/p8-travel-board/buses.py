"""The bus company's practice service. Start it with: python buses.py"""

import time

from practice import MOODS, serve

# For each stop: a line, where it goes, every how many minutes it comes, and when it came first.
STOPS = {
    "Mill Lane": [
        ("7", "Harbour", 12, 1),
        ("7", "Hospital", 12, 8),
        ("18", "University", 15, 4),
        ("31", "Old Town", 9, 2),
        ("N2", "Airport", 40, 11),
    ],
    "Zoo & Park": [("4", "Central Station", 6, 0), ("31", "Mill Lane", 9, 5)],
    "Museum": [],
    "Fire Station": [("18", "University", 15, 9), ("18", "Mill Lane", 15, 2)],
    "Market Square": [("7", "Harbour", 12, 4), ("31", "Old Town", 9, 6), ("N2", "Airport", 40, 20)],
    "Hospital": [("7", "Harbour", 12, 6), ("52", "Brick Works", 20, 13)],
    "Brick Works": [("52", "Hospital", 20, 3)],
    "University": [("18", "Mill Lane", 15, 7), ("4", "Central Station", 6, 1)],
    "Harbour": [("7", "Hospital", 12, 0), ("F", "Island", 30, 17)],
    "Old Town": [("31", "Zoo & Park", 9, 4)],
}
WAIT = 30

limit = {"until": 0.0}


def answer(query, mood):
    """Returns the status, the data and the extra headers for a question."""
    stop = query.get("stop", "")
    if mood == "letter" and not may_ask(time.time()):
        return 429, {"detail": "Too many questions."}, {"Retry-After": str(WAIT)}
    if stop not in STOPS:
        return 404, {"detail": f"No stop is called {stop!r}. Try one of these: {', '.join(STOPS)}."}, {}
    field = "due_in" if mood == "letter" else "minutes"
    now = int(time.time() // 60)
    found = []
    for line, to, every, first in STOPS[stop]:
        next_one = (first - now) % every
        for minutes in (next_one, next_one + every):
            found.append({"line": line, "to": to, field: minutes})
    return 200, {"stop": stop, "departures": found}, {}


def may_ask(now):
    """Returns whether the pause is over. Either way, a new one begins."""
    over = now >= limit["until"]
    limit["until"] = now + WAIT
    return over


if __name__ == "__main__":
    moods = MOODS | {"letter": "It does what the letter says."}
    serve("The bus company", 8001, "/departures", answer, moods)
