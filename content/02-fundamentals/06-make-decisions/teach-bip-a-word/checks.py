"""Checks of the exercise teach-bip-a-word."""

from understory import program


def bored_gets_a_new_answer():
    lines = program.output.strip().splitlines()
    assert lines, "Somebody typed `bored`, but Bip said nothing. Which line runs for them?"
    assert lines != ["I don't know that word."], (
        "Somebody typed `bored`, but Bip still says that it doesn't know the word. Does one of your conditions ask for exactly `bored`?"
    )
    assert len(lines) == 1, (
        f"Somebody typed `bored`, and Bip answered with {len(lines)} lines. Which of them should be skipped?"
    )
    assert lines[0] not in ("Me too! High five!", "Have a nap. I'll wait.", "I only eat electricity."), (
        f"Somebody typed `bored`, and Bip said `{lines[0]}` That answer belongs to a different word. What should Bip say to people who are bored?"
    )
