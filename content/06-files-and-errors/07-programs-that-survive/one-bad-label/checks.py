"""Checks of the exercise one-bad-label."""

from understory import program


def the_position_of_the_bad_title_with_at_most():
    import printer

    lines = [line.strip() for line in program.output.strip().splitlines() if line.strip()]
    last = lines[-1] if lines else "nothing"
    assert last.isdigit(), f"The last line of output should be a position, such as 150, and it's `{last}`."
    assert printer.calls <= 20, (
        f"Your program called print_labels {printer.calls} times in one run. How many titles could each call rule out?"
    )
    position = int(last)
    assert position < 400, f"Your last line says {position}, and the positions go from 0 to 399."
    from delivery import titles

    assert printer.print_labels([titles[position]]) == "ERROR 7", (
        f"Your last line says {position}. But for that one label, the printer says OK. Which titles were in the last call that said ERROR 7?"
    )


def nothing_changed():
    import printer

    assert printer.calls <= 3


def one_by_one():
    import printer

    assert printer.calls > 100


def stopped_with_two_left():
    import printer
    from delivery import titles

    position = int(program.output.strip().splitlines()[-1])
    assert printer.print_labels([titles[position + 1]]) == "ERROR 7"


def next_door():
    import printer
    from delivery import titles

    position = int(program.output.strip().splitlines()[-1])
    near = [place for place in (position - 1, position + 1) if 0 <= place < 400]
    assert "ERROR 7" in [printer.print_labels([titles[place]]) for place in near]
