"""Checks of the exercise plan-the-steps."""

from understory import program


def a_plan_of_at_least_three_steps():
    steps = []
    for line in program.source.splitlines():
        note = " ".join(line.partition("#")[2].lower().split()).strip("0123456789.): ")
        if " " in note and note not in steps:
            steps.append(note)
    assert len(steps) >= 3, (
        f"Different comments with two words or more in your program: {len(steps)}. The plan needs at least three. Which steps does your program take?"
    )
