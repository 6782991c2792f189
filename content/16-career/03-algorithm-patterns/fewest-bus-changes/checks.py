"""Checks of the exercise fewest-bus-changes."""

from copy import deepcopy

from main import goal, lines, start, way_home
from understory import program


class Stops(list):
    """The stops of a line, with a limit on how often they're looked at."""

    looks, most, complaint = 0, 0, ""

    def look(self):
        Stops.looks += 1
        if Stops.looks > Stops.most:
            raise AssertionError(Stops.complaint)

    def __iter__(self):
        self.look()
        return list.__iter__(self)

    def __contains__(self, stop):
        self.look()
        return list.__contains__(self, stop)

    def __getitem__(self, place):
        self.look()
        return list.__getitem__(self, place)

    def index(self, *stop):
        self.look()
        return list.index(self, *stop)


NIGHT = {
    "N1": ["Office", "Zoo", "Library", "Market"],
    "N2": ["Office", "Station"],
    "N3": ["Station", "Bridge"],
    "N4": ["Bridge", "Hill"],
    "N5": ["Market", "Park", "Hill"],
}
BACKWARDS = {line: NIGHT[line] for line in ["N5", "N4", "N3", "N2", "N1"]}
ISLAND = {"A": ["Pier", "Dune", "Farm"], "B": ["Farm", "Inn", "Pier"], "C": ["Cave", "Reef"]}
GRID = {
    "1": ["a1", "b1", "c1", "d1"],
    "2": ["a2", "b2", "c2", "d2"],
    "3": ["a3", "b3", "c3", "d3"],
    "4": ["a4", "b4", "c4", "d4"],
    "A": ["a1", "a2", "a3", "a4"],
    "B": ["b1", "b2", "b3", "b4"],
    "C": ["c1", "c2", "c3", "c4"],
    "D": ["d1", "d2", "d3", "d4"],
}
RIVER = {
    "7": ["Lock", "Weir", "Ford"],
    "8": ["Quay", "Ford"],
    "9": ["Quay", "Raft", "Oar"],
    "10": ["Kiln", "Oar", "Silo"],
    "11": ["Lock", "Moor"],
    "12": ["Moor", "Fen"],
    "13": ["Fen", "Marsh", "Reed"],
}

CITY = {f"{line}": [f"s{9 * line + place}" for place in range(10)] for line in range(120)}
IN_CIRCLES = "In a small town, your function had looked at the lines 5,000 times and still wasn't done. How does it avoid going to the same stops again and again?"
EVERY_LINE = "In a city with 120 lines and 1,081 stops, your function looked at the lines 20,000 times and still wasn't done. At each stop, which lines does it look at, and which of them stop there?"


def asked(lines, start, goal, most=5000, complaint=IN_CIRCLES):
    Stops.looks, Stops.most, Stops.complaint = 0, most, complaint
    return way_home({line: Stops(stops) for line, stops in lines.items()}, start, goal)


def goes(lines, start, goal, buses):
    """Checks a way that needs so many buses."""
    called = f"`way_home(lines, {start!r}, {goal!r})` with {lines}"
    way = asked(lines, start, goal)
    assert way is not None, f"{called} returned None. How would you go there?"
    assert isinstance(way, (list, tuple)), f"{called} returned {way!r}. It should be a list of the buses to take."
    here = start
    for ride in way:
        assert isinstance(ride, (tuple, list)) and len(ride) == 2, (
            f"{called} returned {way!r}. Each of its items should be a line and a stop."
        )
        line, stop = ride
        assert line in lines, f"{called} returned {way!r}. There's no line {line!r}."
        assert here in lines[line], f"{called} returned {way!r}. How does somebody at {here} get on the {line}?"
        assert stop in lines[line], f"{called} returned {way!r}. The {line} doesn't stop at {stop}."
        here = stop
    assert here == goal, f"{called} returned {way!r}. That leads to {here}."
    assert len(way) == buses, f"{called} returned {way!r}. Is there a way with fewer buses?"


def one_bus_or_none():
    goes(NIGHT, "Office", "Market", 1)
    goes(NIGHT, "Market", "Zoo", 1)
    goes(ISLAND, "Pier", "Farm", 1)
    goes(NIGHT, "Zoo", "Zoo", 0)


def other_towns():
    goes(NIGHT, "Park", "Library", 2)
    goes(NIGHT, "Bridge", "Zoo", 3)
    goes(BACKWARDS, "Office", "Hill", 2)
    goes(RIVER, "Weir", "Raft", 3)
    goes(RIVER, "Silo", "Weir", 4)
    goes(RIVER, "Reed", "Quay", 5)
    goes(GRID, "a1", "d4", 2)


def no_way_and_the_lines_stay_as_they_are():
    for first, last in [("Pier", "Reef"), ("Cave", "Inn"), ("Pier", "Moon")]:
        way = asked(ISLAND, first, last)
        assert way is None, (
            f"No bus leads from {first} to {last}, and your function returned {way!r}. What does the task say for no way?"
        )
    before = deepcopy(RIVER)
    way_home(before, "Silo", "Weir")
    assert before == RIVER, (
        "After your function, the lines aren't the same any more. Which line of your program changes them?"
    )


def a_city():
    way = asked(CITY, "s0", "s1080", 20000, EVERY_LINE)
    buses = 0 if way is None else len(way)
    assert buses == 120, (
        f"In a city with 120 lines in a row, each of which shares one stop with the next, the way from one end to the other takes 120 buses. Your function returned {buses} of them."
    )


def a_message_for_your_friend():
    way = way_home(lines, start, goal)
    goes(lines, start, goal, len(way or []))
    assert len(way) > 1, (
        f"From {start} to {goal}, the number of buses is {len(way)}. Who lives so far away that they have to change?"
    )
    for line, stop in way:
        assert str(line) in program.output and str(stop) in program.output, (
            f"Your message doesn't say that the {line} goes to {stop}. At two in the morning, what does your friend have to know?"
        )


def nothing_seen():
    goes(NIGHT, "Office", "Hill", 2)
    Stops.looks = 0
    try:
        asked(ISLAND, "Pier", "Reef")
    except AssertionError:
        pass
    assert Stops.looks > 5000


def one_way_only():
    goes(NIGHT, "Office", "Hill", 2)
    assert way_home(NIGHT, "Market", "Zoo") is None


def shares_the_way():
    way = way_home(NIGHT, "Office", "Hill")
    assert isinstance(way, list) and len(way) > 5 and ("N2", "Station") in way


def fewest_stops():
    assert (
        way_home(NIGHT, "Office", "Hill")
        == [("N2", "Station"), ("N3", "Bridge"), ("N4", "Hill")]
        == way_home(BACKWARDS, "Office", "Hill")
    )
    goes(NIGHT, "Office", "Market", 1)


def deepest_first():
    ways = [
        (NIGHT, "Office", "Market", 1),
        (BACKWARDS, "Office", "Hill", 2),
        (NIGHT, "Office", "Hill", 2),
        (NIGHT, "Bridge", "Zoo", 3),
        (RIVER, "Weir", "Raft", 3),
        (RIVER, "Silo", "Weir", 4),
        (RIVER, "Reed", "Quay", 5),
        (ISLAND, "Pier", "Farm", 1),
    ]
    assert any(len(way_home(lines, start, goal)) > buses for lines, start, goal, buses in ways)


def asks_every_line():
    goes(NIGHT, "Office", "Hill", 2)
    try:
        asked(CITY, "s0", "s1080", 20000, EVERY_LINE)
    except AssertionError:
        pass
    assert Stops.looks > 20000
