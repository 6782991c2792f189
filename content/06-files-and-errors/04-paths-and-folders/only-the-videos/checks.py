"""Checks of the exercise only-the-videos."""

import os

from understory import program


def both_videos():
    lines = [line.strip().replace("\\", "/") for line in program.output.splitlines() if line.strip()]
    assert lines == ["tour/linh/soup.mp4", "tour/mateo/bus.mp4"], (
        f"Your program should print the paths of the two videos, tour/linh/soup.mp4 and tour/mateo/bus.mp4, each on its own line. It printed “{' / '.join(lines)[:120]}”."
    )


def more_files_and_folders():
    os.makedirs("tour/farida/late/night")
    os.makedirs("tour/mp4")
    for name in ["tour/farida/late/night/moon.mp4", "tour/mp4/list.txt", "tour/linh/mp4.png", "tour/video.mp4"]:
        with open(name, "w", encoding="utf-8") as file:
            file.write("new")
    printed = []

    def keep(*values, sep=" ", end="\n", file=None, flush=False):
        printed.append(sep.join(map(str, values)) + end)

    exec(compile(program.source, "main.py", "exec"), {"__name__": "__main__", "__file__": "main.py", "print": keep})
    lines = [line.strip().replace("\\", "/") for line in "".join(printed).splitlines() if line.strip()]
    assert sorted(lines) == [
        "tour/farida/late/night/moon.mp4",
        "tour/linh/soup.mp4",
        "tour/mateo/bus.mp4",
        "tour/video.mp4",
    ]
