"""Checks of the exercise a-thousand-and-one."""

from main import pirates
from understory import program


def check_1001_sentences_numbered_from_1():
    tale = [
        "The night was dark, and the pirates sat around the fire.",
        "One of them said: Captain, tell us a story!",
        "And the captain began:",
    ]
    lines = program.output.strip().splitlines()
    assert lines, "Your program printed nothing. Which numbers does your `range` have?"
    first, last = lines[0].split(" ")[0], lines[-1].split(" ")[0]
    assert len(lines) == 1001 and (first, last) == ("1", "1001"), (
        f"Your program printed this many lines: {len(lines)}. The first one begins with `{first}`, and the last one with `{last}`."
    )
    for place, line in enumerate(lines):
        expected = f"{place + 1} {tale[place % 3]}"
        assert line.strip() == expected, f"Line {place + 1} is `{line}`, and it should be `{expected}`."


def the_story_still_has_no_end():
    night = pirates()
    told = [sentence for number, sentence in zip(range(4000), night)]
    assert len(told) == 4000, (
        f"`pirates` was asked for 4000 sentences, but it has only {len(told)}. The loop should decide when it's enough."
    )
    assert told[3996] == told[0], "After three sentences, the captain should begin at the first one again."
