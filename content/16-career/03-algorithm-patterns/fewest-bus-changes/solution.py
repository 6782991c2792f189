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
    lines_at = {}
    for line, stops in lines.items():
        for stop in stops:
            lines_at.setdefault(stop, []).append(line)
    waiting = deque([(start, [])])
    seen = {start}
    taken = set()
    while waiting:
        here, way = waiting.popleft()
        if here == goal:
            return way
        for line in lines_at.get(here, []):
            if line in taken:
                continue
            taken.add(line)
            for stop in lines[line]:
                if stop not in seen:
                    seen.add(stop)
                    waiting.append((stop, [*way, (line, stop)]))
    return None


way = way_home(lines, start, goal)
for line, stop in way:
    print(f"{line} to {stop}")
print(f"{len(way) - 1} change. Count your luggage!")
