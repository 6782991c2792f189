"""Checks of the exercise guess-the-number."""

from understory import program


def the_secret_is_13_the_guesses_are_10_15():
    lines = [line.lower() for line in program.output.split("\n") if line.strip()]
    words = [
        "both"
        if "higher" in line and "lower" in line
        else "higher"
        if "higher" in line
        else "lower"
        if "lower" in line
        else ""
        for line in lines
    ]
    hints = [word for word in words if word in ("higher", "lower")]
    places = [place for place, word in enumerate(words) if word in ("higher", "lower")]
    assert len(hints) >= 2, (
        f"Your machine printed {len(hints)} of the two hints. The secret was 13; after the guess 10 it should print a line with Higher, and after 15 a line with Lower. What did it do after each guess?"
    )
    assert hints[-2:] == ["higher", "lower"], (
        f"The secret was 13, and the guesses were 10, 15 and 13. The last two hints your machine printed were {hints[-2].capitalize()} and {hints[-1].capitalize()}. Which hint belongs to which guess?"
    )
    rest = "".join(c if c.isdigit() else " " for c in " ".join(lines[places[-1] + 1 :])).split()
    assert rest, "After the right guess, your machine printed no number. How many guesses did it take?"
    assert "3" in rest, (
        f"There were three guesses: 10, 15 and 13. At the end, your machine printed the number {rest[-1]}. On which guesses does your counter grow?"
    )


def right_at_the_first_guess():
    text = program.output.lower()
    assert not any(("higher" in line) != ("lower" in line) for line in text.split("\n")), (
        "The secret was 7 and so was the guess, but your machine printed a hint. What should it do if the first guess is right?"
    )
    numbers = "".join(c if c.isdigit() else " " for c in text).split()
    assert "1" in numbers or "one" in text.split(), (
        "The first guess was right, but your machine didn't say that it took 1 guess. What's your counter at that point?"
    )


def a_long_game():
    lines = [line.lower() for line in program.output.split("\n") if line.strip()]
    words = [
        "" if ("higher" in line) == ("lower" in line) else "higher" if "higher" in line else "lower" for line in lines
    ]
    hints = [word for word in words if word]
    assert hints[-12:] == [
        "lower",
        "higher",
        "lower",
        "lower",
        "lower",
        "lower",
        "higher",
        "lower",
        "lower",
        "lower",
        "higher",
        "lower",
    ]
    last = max(place for place, word in enumerate(words) if word)
    rest = "".join(c if c.isdigit() else " " for c in " ".join(lines[last + 1 :])).split()
    assert "13" in rest


def hints_swapped():
    hints = [("higher" in line) - ("lower" in line) for line in program.output.lower().split("\n")]
    hints = [hint for hint in hints if hint]
    assert hints[-2:] == [-1, 1]


def hint_after_the_right_guess():
    hints = [("higher" in line) - ("lower" in line) for line in program.output.lower().split("\n")]
    hints = [hint for hint in hints if hint]
    assert hints[:2] == [1, -1] and len(hints) == 3


def last_guess_not_counted():
    lines = [line for line in program.output.lower().split("\n") if line.strip()]
    places = [place for place, line in enumerate(lines) if ("higher" in line) != ("lower" in line)]
    rest = "".join(c if c.isdigit() else " " for c in " ".join(lines[places[-1] + 1 :])).split()
    assert "2" in rest


def one_guess_too_many():
    lines = [line for line in program.output.lower().split("\n") if line.strip()]
    places = [place for place, line in enumerate(lines) if ("higher" in line) != ("lower" in line)]
    rest = "".join(c if c.isdigit() else " " for c in " ".join(lines[places[-1] + 1 :])).split()
    assert "4" in rest
