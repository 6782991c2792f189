"""Checks of the exercise gate-sponsored-run."""

from understory import program


def check_3_children_with_10_4_and_8_laps():
    lines = [line.strip() for line in program.output.splitlines() if line.strip()]
    results = [line for line in lines if line.startswith(("Laps:", "Money:"))]
    assert results, (
        "No line of your output begins with “Laps:” or “Money:”. Where should your program print its two results?"
    )
    assert len(results) <= 2, (
        f"{len(results)} lines begin with “Laps:” or “Money:”. How many times should the results appear?"
    )
    assert lines[-2:] == ["Laps: 22", "Money: 55.00"], (
        f"The last two lines should be “Laps: 22” and “Money: 55.00”. Yours are “{' / '.join(lines[-2:])}”."
    )


def one_child_alone_an_odd_number_of_laps():
    lines = [line.strip() for line in program.output.splitlines() if line.strip()]
    results = [line for line in lines if line.startswith(("Laps:", "Money:"))]
    assert results, (
        "No line of your output begins with “Laps:” or “Money:”. Where should your program print its two results?"
    )
    assert len(results) <= 2, (
        f"{len(results)} lines begin with “Laps:” or “Money:”. How many times should the results appear?"
    )
    assert lines[-2:] == ["Laps: 7", "Money: 17.50"], (
        f"The last two lines should be “Laps: 7” and “Money: 17.50”. Yours are “{' / '.join(lines[-2:])}”."
    )


def check_0_and_31_children_are_refused():
    lines = [line.strip() for line in program.output.splitlines() if line.strip()]
    results = [line for line in lines if line.startswith(("Laps:", "Money:"))]
    assert results, (
        "No line of your output begins with “Laps:” or “Money:”. Where should your program print its two results?"
    )
    assert len(results) <= 2, (
        f"{len(results)} lines begin with “Laps:” or “Money:”. How many times should the results appear?"
    )
    assert lines[-2:] == ["Laps: 11", "Money: 27.50"], (
        f"The last two lines should be “Laps: 11” and “Money: 27.50”. Yours are “{' / '.join(lines[-2:])}”."
    )


def check_1_and_41_laps_are_refused():
    lines = [line.strip() for line in program.output.splitlines() if line.strip()]
    results = [line for line in lines if line.startswith(("Laps:", "Money:"))]
    assert results, (
        "No line of your output begins with “Laps:” or “Money:”. Where should your program print its two results?"
    )
    assert len(results) <= 2, (
        f"{len(results)} lines begin with “Laps:” or “Money:”. How many times should the results appear?"
    )
    assert lines[-2:] == ["Laps: 15", "Money: 37.50"], (
        f"The last two lines should be “Laps: 15” and “Money: 37.50”. Yours are “{' / '.join(lines[-2:])}”."
    )


def the_limits_are_allowed_30_children_0_and_40():
    lines = [line.strip() for line in program.output.splitlines() if line.strip()]
    results = [line for line in lines if line.startswith(("Laps:", "Money:"))]
    assert results, (
        "No line of your output begins with “Laps:” or “Money:”. Where should your program print its two results?"
    )
    assert len(results) <= 2, (
        f"{len(results)} lines begin with “Laps:” or “Money:”. How many times should the results appear?"
    )
    assert lines[-2:] == ["Laps: 201", "Money: 502.50"], (
        f"The last two lines should be “Laps: 201” and “Money: 502.50”. Yours are “{' / '.join(lines[-2:])}”."
    )


def another_school():
    lines = [line.strip() for line in program.output.splitlines() if line.strip()]
    results = [line for line in lines if line.startswith(("Laps:", "Money:"))]
    assert results, (
        "No line of your output begins with “Laps:” or “Money:”. Where should your program print its two results?"
    )
    assert len(results) <= 2, (
        f"{len(results)} lines begin with “Laps:” or “Money:”. How many times should the results appear?"
    )
    assert lines[-2:] == ["Laps: 79", "Money: 197.50"], (
        f"The last two lines should be “Laps: 79” and “Money: 197.50”. Yours are “{' / '.join(lines[-2:])}”."
    )
