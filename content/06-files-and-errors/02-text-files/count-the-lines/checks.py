"""Checks of the exercise count-the-lines."""

from main import count_days


def blank_lines_in_between():
    with open("winter.txt", "w", encoding="utf-8") as file:
        file.write("Mon ice 2 Zoë\n\nTue ice 3 Inés\n   \n\n")
    assert count_days("winter.txt") == 2, (
        f"A file with two days and three blank lines gave {count_days('winter.txt')!r}. What is still in a line that looks blank?"
    )


def other_files():
    for text, days in [("", 0), ("\n\n", 0), ("one line without an end", 1), ("a\nb\nc\n", 3), ("\n\t\nx\n", 1)]:
        with open("other.txt", "w", encoding="utf-8") as file:
            file.write(text)
        assert count_days("other.txt") == days


def always_the_log():
    with open("tiny.txt", "w", encoding="utf-8") as file:
        file.write("one\n")
    assert count_days("tiny.txt") == 5


def blank_counted():
    with open("winter.txt", "w", encoding="utf-8") as file:
        file.write("Mon ice 2 Zoë\n\nTue ice 3 Inés\n   \n\n")
    assert count_days("winter.txt") == 5


def spaces_counted():
    with open("winter.txt", "w", encoding="utf-8") as file:
        file.write("Mon ice 2 Zoë\n\nTue ice 3 Inés\n   \n\n")
    assert count_days("winter.txt") == 3
