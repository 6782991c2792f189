# Pattern, and what one step is: breadth-first search, one step is one bus
from collections import defaultdict

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
    lines_at = defaultdict(list)
    for line in lines:
        for stop in lines[line]:
            lines_at[stop].append(line)
    ways = {start: []}
    ring = [start]
    while ring and goal not in ways:
        next_ring = []
        for here in ring:
            for line in lines_at[here]:
                for stop in lines[line]:
                    if stop not in ways:
                        ways[stop] = ways[here] + [(line, stop)]
                        next_ring.append(stop)
        ring = next_ring
    return ways.get(goal)


way = way_home(lines, start, goal)
for line, stop in way:
    print(f"{line} to {stop}")
print(f"{len(way) - 1} change. Count your luggage!")
