"""Checks of the exercise a-thousand-warnings."""

from understory import program


def check_1000_warnings():
    count = program.output.count("Rocket test! Please leave the site.")
    assert count == 1000, (
        f"The loudspeaker warned {count} " + ("time" if count == 1 else "times") + ". Which number decides that?"
    )


def one_thank_you_at_the_end():
    lines = program.output.rstrip().splitlines()
    count = lines.count("Thank you.")
    assert count, (
        "The loudspeaker didn't say `Thank you.` on a separate line. Which line should do that, after the loop?"
    )
    assert count == 1, f"The loudspeaker said `Thank you.` {count} times. Is that line part of the loop?"
    assert lines[-1] == "Thank you.", "The last line isn't `Thank you.` Which line comes after the loop?"
    assert len(lines) == 1001, (
        f"Your program printed {len(lines)} lines. Which lines are there besides the 1000 warnings and the thank you?"
    )
