# Functions that need equally much room, split otherwise between their names and what is half done.
def with_names(count):
    names = [f"name_{number}" for number in range(count)]
    lines = ["def function(first, fill):", "    if fill:"]
    lines += [f"        {name} = [first]" for name in names]
    lines += ["    try:", f"        return {names[-1]}", "    except UnboundLocalError:", "        return None"]
    space = {}
    exec("\n".join(lines), space)
    return space["function"]


def with_depth(count):
    parts = ", ".join(f"first + {number}.5" for number in range(count))
    space = {}
    exec(f"def function(first, fill):\n    return sum([first, [{parts}][0], ({parts},)[-1]]) if fill else len(({parts},))", space)
    return space["function"]


functions = [make(count) for count in range(1, 12) for make in (with_names, with_depth)]
answers = set()
for turn in range(12):
    for one in functions:
        for other in functions:
            answers.add((str(one(turn, turn % 2)), str(other(turn, (turn + 1) % 2))))
print(len(answers), sorted(answers)[:5], sorted(answers)[-5:])
