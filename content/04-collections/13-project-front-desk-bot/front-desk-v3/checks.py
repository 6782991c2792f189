"""Checks of the exercise front-desk-v3."""

from understory import program


def several_questions_each_with_its_own_count():
    after = program.output.partition("Goodbye!\n")[2].splitlines()
    assert after[:3] == ["Messages: 5", "Answered: 1", "Not answered: 4"], (
        f"The summary of five messages begins like this: {after[:3]}"
    )
    assert sorted(after[3:]) == ["1 x any courses today?", "3 x do you rent towels?"], (
        f"Below “Not answered”, your program printed these lines: {after[3:]}"
    )


def another_day():
    after = program.output.partition("¡Adiós!\n")[2].splitlines()
    assert after[:3] == ["Messages: 6", "Answered: 3", "Not answered: 3"]
    assert sorted(after[3:]) == ["1 x lockers?", "2 x where can i park?"]


def every_word_is_counted():
    assert "We are open from 7 to 22.\n" in program.output
    assert "Not answered:" in program.output and "Not answered: 0" not in program.output
