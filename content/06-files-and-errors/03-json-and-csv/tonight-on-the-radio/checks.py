"""Checks of the exercise tonight-on-the-radio."""

from understory import program


def another_playlist():
    with open("playlist.csv", "w", encoding="utf-8") as file:
        file.write('minutes,genre,title,artist\n2,jazz,"Tea, No Sugar",Bo\n11,opera,Aria,"Diva, The"\n')
    printed = []

    def keep(*values, sep=" ", end="\n", file=None, flush=False):
        printed.append(sep.join(map(str, values)) + end)

    exec(compile(program.source, "main.py", "exec"), {"__name__": "__main__", "print": keep})
    assert [line.rstrip() for line in "".join(printed).strip().splitlines()] == [
        "Tea, No Sugar by Bo (2 min)",
        "Aria by Diva, The (11 min)",
    ]
