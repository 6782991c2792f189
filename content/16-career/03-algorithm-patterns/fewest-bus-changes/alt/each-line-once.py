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
    waiting = deque((name, start, []) for name in lines if start in lines[name])
    taken = {name for name, _, _ in waiting}
    while waiting:
        name, _, way = waiting.popleft()
        if goal in lines[name]:
            return way + [(name, goal)]
        for other in lines:
            shared = [stop for stop in lines[other] if stop in lines[name]]
            if shared and other not in taken:
                taken.add(other)
                waiting.append((other, shared[0], way + [(name, shared[0])]))
    return None


way = way_home(lines, start, goal)
for line, stop in way:
    print(f"{line} to {stop}")
print(f"{len(way) - 1} change. Count your luggage!")
