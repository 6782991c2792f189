# Pattern, and what one step is: breadth-first search, one step is one bus
from collections import deque

lines = {
    "N1": ["Office", "Zoo", "Library", "Market"],
    "N2": ["Office", "Station"],
    "N3": ["Station", "Bridge"],
    "N4": ["Bridge", "Hill"],
    "N5": ["Market", "Park", "Hill"],
}
start = "Office"
goal = "Hill"


def way_home(lines, start, goal):
    sets = {line: set(stops) for line, stops in lines.items()}
    came = {start: None}
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        for line, stops in sets.items():
            if here in stops:
                for stop in stops:
                    if stop not in came:
                        came[stop] = (line, here)
                        waiting.append(stop)
    if goal not in came:
        return None
    way = []
    stop = goal
    while came[stop] is not None:
        line, before = came[stop]
        way.append((line, stop))
        stop = before
    return way[::-1]


way = way_home(lines, start, goal)
for line, stop in way:
    print(f"{line} to {stop}")
print(f"{len(way) - 1} change. Count your luggage!")
