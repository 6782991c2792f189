"""Checks of the exercise send-them-all."""

from main import answer


def commands_that_nobody_knows():
    for line in ["dance", "dance Mei Omar", "sends Mei Omar"]:
        assert answer(line) == f"I can't {line}", f"answer({line!r}) returns: {answer(line)}"
