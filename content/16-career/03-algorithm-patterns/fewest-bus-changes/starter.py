# Pattern, and what one step is:


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
    return None


way = way_home(lines, start, goal)
if way is None:
    print("Sleep at the office!")
else:
    for line, stop in way:
        print(f"{line} to {stop}")
