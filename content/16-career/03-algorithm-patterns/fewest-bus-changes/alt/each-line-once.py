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
    if start == goal:
        return []
    lines_at = {}
    for line, stops in lines.items():
        for stop in stops:
            lines_at.setdefault(stop, []).append(line)
    waiting = deque((name, []) for name in lines_at.get(start, []))
    taken = set(lines_at.get(start, []))
    while waiting:
        name, way = waiting.popleft()
        if goal in lines[name]:
            return way + [(name, goal)]
        for stop in lines[name]:
            for other in lines_at[stop]:
                if other not in taken:
                    taken.add(other)
                    waiting.append((other, way + [(name, stop)]))
    return None


way = way_home(lines, start, goal)
for line, stop in way:
    print(f"{line} to {stop}")
print(f"{len(way) - 1} change. Count your luggage!")
