"""Checks of the exercise share-of-a."""

from understory import program


def percent_for_both_texts():
    lines = [" ".join(line.replace("%", "").split()) for line in program.output.strip().splitlines()]
    assert lines == ["Swahili 40", "English 38"], (
        f"Your output is `{' / '.join(lines)}`. It should be a language and a whole percentage on each line, and for Swahili that's 40."
    )


def other_texts():
    lines = [" ".join(line.replace("%", "").split()) for line in program.output.strip().splitlines()]
    assert lines == ["Finnish 36", "Polish 25", "Hawaiian 25"]


def share_rounded_to_zero():
    lines = [" ".join(line.split()) for line in program.output.strip().splitlines()]
    assert lines == ["Swahili 0", "English 0"]


def rounded_down():
    lines = [" ".join(line.split()) for line in program.output.strip().splitlines()]
    assert lines == ["Swahili 40", "English 37"]


def spaces_in_the_total():
    lines = [" ".join(line.split()) for line in program.output.strip().splitlines()]
    assert lines == ["Swahili 36", "English 28"] or lines == ["Swahili 36", "English 27"]


def different_letters():
    lines = [" ".join(line.split()) for line in program.output.strip().splitlines()]
    assert lines == ["Swahili 80", "English 92"]
