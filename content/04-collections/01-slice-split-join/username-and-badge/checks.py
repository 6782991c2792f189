"""Checks of the exercise username-and-badge."""

from understory import program


def a_badge_of_three_lines_or_more():
    rows = [
        row for row in program.output.split("\n") if row.strip() and "Initials:" not in row and "Username:" not in row
    ]
    assert len(rows) > 2, (
        f"Your badge has {len(rows)} {'line' if len(rows) == 1 else 'lines'} so far, without the lines for the initials and the username. It should have at least three. What could be above and below the name?"
    )


def the_full_name_is_on_the_badge():
    rows = [
        row for row in program.output.split("\n") if row.strip() and "Initials:" not in row and "Username:" not in row
    ]
    assert any("amara diallo" in row.lower() for row in rows), (
        "None of the lines of your badge shows the full name, with one space between its parts. Which line should?"
    )


def a_name_with_four_parts_in_lowercase_with_too():
    rows = program.output.split("\n")
    initials = [row.strip() for row in rows if "Initials:" in row]
    usernames = [row.strip() for row in rows if "Username:" in row]
    others = [row for row in rows if row.strip() and "Initials:" not in row and "Username:" not in row]
    assert "Initials: AMSL" in initials, (
        f"For a name with four parts in lowercase, your program printed “{initials[0] if initials else ''}”. The first letters of the four parts are A, M, S and L. How does your program find them?"
    )
    assert "Username: ana.maria.souza.lima" in usernames, (
        f"For a name with four parts and too many spaces, your program printed “{usernames[0] if usernames else ''}”. What's left between two parts, apart from the dot?"
    )
    assert any("ana maria souza lima" in row.lower() for row in others), (
        "For a name typed with too many spaces, your badge doesn't show one space between its parts. Which string do you print there?"
    )


def a_name_with_one_part():
    rows = [row.strip() for row in program.output.split("\n")]
    assert "Initials: B" in rows and "Username: bjork" in rows, (
        "Björk has only one name, and her initials or her username are still wrong. What's in your list of parts?"
    )
    assert any("bjork" in row.lower() and "Initials:" not in row and "Username:" not in row for row in rows), (
        "Björk has only one name, and it isn't on her badge. Which string do you print there?"
    )


def a_name_with_three_parts():
    rows = [row.strip() for row in program.output.split("\n")]
    assert "Initials: KDS" in rows and "Username: kenji.de.silva" in rows
    assert any("kenji de silva" in row.lower() for row in rows)
