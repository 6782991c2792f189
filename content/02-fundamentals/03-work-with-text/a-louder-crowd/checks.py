"""Checks of the exercise a-louder-crowd."""

from understory import program


def go_1000_times():
    count = program.output.count("Go!")
    assert count == 1000, (
        f"The first line should have `Go!` 1000 times; your output has {count}. Which number decides that?"
    )


def the_other_two_lines_are_as_before():
    lines = [line.rstrip() for line in program.output.strip().splitlines()]
    assert lines[1:] == ["-" * 30, "Lions! Lions! Lions!"], (
        "`Go!` appears 1000 times now, but something else in the output isn't as it was. Which of the three lines would you put back?"
    )
