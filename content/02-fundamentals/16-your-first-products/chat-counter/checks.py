"""Checks of the exercise chat-counter."""

from understory import program


def three_messages():
    lines = [line.strip() for line in program.output.splitlines()]
    for wanted in ["Messages: 3", "Questions: 1", "Longest: 17 characters"]:
        label = wanted.partition(":")[0]
        yours = [line for line in lines if line.startswith(label + ":")]
        assert yours, (
            f"For `Hello`, `Who brings bread?` and `Thanks`, there should be a line “{wanted}”, but no line begins with “{label}:”."
        )
        assert len(yours) == 1, f"{len(yours)} lines begin with “{label}:”. When should your program print it?"
        assert yours[0] == wanted, (
            f"For `Hello`, `Who brings bread?` and `Thanks`, there should be a line “{wanted}”. Yours is “{yours[0]}”."
        )


def stop_with_spaces_ends_it_too():
    lines = [line.strip() for line in program.output.splitlines()]
    for wanted in ["Messages: 1", "Questions: 0", "Longest: 12 characters"]:
        assert lines.count(wanted) == 1, (
            f"After `See you at 7` and `STOP`, there should be a line “{wanted}”. Where does yours differ?"
        )


def empty_messages_dont_count():
    lines = [line.strip() for line in program.output.splitlines()]
    for wanted in ["Messages: 1", "Questions: 0", "Longest: 2 characters"]:
        assert lines.count(wanted) == 1, (
            f"The chat was an empty message, then `Hi`, then three spaces. There should be a line “{wanted}”. What does your program do with a message of spaces?"
        )


def spaces_around_a_message_dont_count_towards_its_length():
    lines = [line.strip() for line in program.output.splitlines()]
    for wanted in ["Messages: 1", "Questions: 1", "Longest: 17 characters"]:
        assert lines.count(wanted) == 1, (
            f"`Who brings a map?` was typed with spaces around it. There should be a line “{wanted}”. What does your program measure?"
        )


def nobody_wrote_anything():
    lines = [line.strip() for line in program.output.splitlines()]
    for wanted in ["Messages: 0", "Questions: 0", "Longest: 0 characters"]:
        assert lines.count(wanted) == 1, f"If the first answer is `stop`, there should be a line “{wanted}”."


def another_evening():
    lines = [line.strip() for line in program.output.splitlines()]
    for wanted in ["Messages: 5", "Questions: 3", "Longest: 22 characters"]:
        assert lines.count(wanted) == 1
