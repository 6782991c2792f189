"""Checks of the exercise cheer-for-someone."""

from understory import program


def a_cheer_for_omar_who_is_brave():
    output = program.output.lower()
    lines = [line for line in output.splitlines() if line.strip()]
    assert lines, "Your program printed nothing. What's the first line of your cheer?"
    assert "omar" in output, (
        "The cheer should be for Omar, but your output doesn't mention him. Which variable keeps his name?"
    )
    assert "brave" in output, (
        "The second answer was brave, but your output doesn't contain it. Which variable keeps that answer?"
    )
    assert output.count("omar!") >= 3 or "omar !" not in output, (
        "There's a space between the name and a `!`. Did you type it, or did a comma in your `print` add it?"
    )
    assert "omar!" in output, (
        "The name is in your cheer, but never with a `!` right after it. How do the fans shout it?"
    )
    assert output.count("omar!") >= 3, (
        f"The fans should shout `Omar!` at least 3 times; in your output it's {output.count('omar!')}. Which operator could help you?"
    )
    assert output.count("brave") >= 3, (
        f"The word should appear at least 3 times; in your output it's {output.count('brave')}. Which operator could help you?"
    )
    assert len(lines) >= 4, (
        f"Your cheer should have at least 4 lines, but it has {len(lines)}. What else could the fans shout?"
    )


def a_cheer_for_somebody_else():
    output = program.output.lower()
    lines = [line for line in output.splitlines() if line.strip()]
    assert output.count("mei ling!") >= 3 and output.count("unstoppable") >= 3
    assert len(lines) >= 4
    assert "omar" not in output and "brave" not in output
