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
    waiting = deque([start])
    buses = {start: 0}
    while waiting:
        here = waiting.popleft()
        if here == goal:
            return max(0, buses[here] - 1)
        for stops in lines.values():
            if here in stops:
                for stop in stops:
                    if stop not in buses:
                        buses[stop] = buses[here] + 1
                        waiting.append(stop)
    return None


print(way_home(lines, start, goal), "change")
