#!/usr/bin/env python3
"""Builds one generated corpus with Understory and with Hugo.

    tests/bench/run.py                       1,000 lessons, five rounds
    tests/bench/run.py --lessons 10000 --rounds 1
    tests/bench/run.py --save --lessons 10000
    tests/bench/run.py --phases              what each phase of Understory's build costs

Runs are interleaved. The report shows medians: CPU seconds of the process and its children,
wall-clock time, peak memory, and the ratios to Understory.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import peers
import save

ROOT = Path(__file__).resolve().parents[2]

CONTENDERS = {
    "understory": (peers.understory, {}),
    "hugo": (peers.hugo, {}),
    "hugo, no highlighting": (peers.hugo, {"highlight": False}),
}
OUTPUTS = ("public", "site")


def program(name, programs):
    """Returns the path of a contender's program, or None if it isn't installed."""
    if name in programs:
        return str(Path(programs[name]).resolve())
    if name == "understory":
        return str(ROOT / "target/release/understory")
    return shutil.which(name)


def set_aside(folder):
    """Moves the previous output out of the way. A disk that is still deleting it would write more
    slowly.
    """
    for output in OUTPUTS:
        if (folder / output).exists():
            number = sum(1 for _ in folder.glob(".built-*"))
            (folder / output).rename(folder / f".built-{number}")


def clean(folder):
    """Deletes what `set_aside` moved away."""
    for built in folder.glob(".built-*"):
        shutil.rmtree(built)


def build(command, folder):
    """Builds from scratch and returns CPU seconds, wall-clock seconds and peak memory in MB."""
    set_aside(folder)
    start = time.perf_counter()
    with open(folder / "build.log", "w") as log:
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    clock = time.perf_counter() - start
    if process.returncode:
        sys.exit(
            f"{' '.join(command)} in {folder}: status {process.returncode}\n"
            + (folder / "build.log").read_text()[-2000:]
        )
    return usage.ru_utime + usage.ru_stime, clock, usage.ru_maxrss / 1024


def compare(folder, lessons, rounds, programs):
    commands = {}
    for name, (write, options) in CONTENDERS.items():
        program_path = program(name.split(",")[0], programs)
        if program_path is None:
            print(f"{name}: not installed")
            continue
        place = folder / name.replace(", ", "-").replace(" ", "-")
        commands[name] = (write(place, lessons, program_path, **options), place)
    runs = {name: [] for name in commands}
    for number in range(rounds):
        for name, (command, place) in commands.items():
            runs[name].append(build(command, place))
            print(f"round {number + 1}, {name}: {runs[name][-1][0]:.2f} s of CPU", file=sys.stderr)
    for _, place in commands.values():
        clean(place)
    medians = {name: [statistics.median(values) for values in zip(*measured)] for name, measured in runs.items()}
    own_median = medians["understory"]
    print(f"\n{lessons} lessons, median of {rounds}\n")
    print(f"{'':24}{'CPU s':>8}{'clock s':>9}{'MB':>7}{'CPU':>9}{'memory':>9}")
    for name, (cpu, clock, memory) in medians.items():
        print(f"{name:24}{cpu:8.2f}{clock:9.2f}{memory:7.0f}{cpu / own_median[0]:8.1f}x{memory / own_median[2]:8.1f}x")


def phases(folder, lessons, rounds):
    peers.understory(folder, lessons, "understory")
    command = ["cargo", "bench", "--quiet", "--bench", "phases", "--", str(folder.resolve()), str(rounds)]
    subprocess.run(command, cwd=ROOT, check=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lessons", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--save", action="store_true", help="measure from a save to the open page instead")
    parser.add_argument("--phases", action="store_true", help="measure each phase of Understory's build instead")
    parser.add_argument(
        "--program", action="append", default=[], metavar="NAME=PATH", help="where a contender's program is"
    )
    parser.add_argument("--keep", type=Path, metavar="DIR", help="write the projects here, and leave them")
    arguments = parser.parse_args()
    programs = dict(each.split("=", 1) for each in arguments.program)
    with tempfile.TemporaryDirectory() as temporary:
        folder = arguments.keep or Path(temporary)
        if arguments.save:
            save.measure(folder / "understory", arguments.lessons, program("understory", programs), arguments.rounds)
        elif arguments.phases:
            phases(folder / "understory", arguments.lessons, arguments.rounds)
        else:
            compare(folder, arguments.lessons, arguments.rounds, programs)


if __name__ == "__main__":
    main()
