"""Checks of the exercise count-with-counter."""

from main import letters_of


def the_letters_of_a_greeting():
    answer = letters_of("Hyvää päivää!")
    assert answer is not None, "Your function returned `None`. Which line should return the `Counter`?"
    assert isinstance(answer, dict), (
        f"Your function returned {answer!r}. The task wants a `Counter`, so that others can ask it for any letter."
    )
    assert dict(answer) == {"h": 1, "y": 1, "v": 2, "ä": 5, "p": 1, "i": 1}


def a_missing_letter_counts_0():
    answer = letters_of("Asante sana")
    try:
        number = answer["q"]
    except KeyError:
        number = "a KeyError"
    assert number == 0, (
        f"Asked for a letter that isn't in the text, your result answers with {number}. Which kind of dictionary says 0?"
    )


def other_texts():
    assert dict(letters_of("Zażółć GĘŚLĄ jaźń…")) == {
        "z": 1,
        "a": 2,
        "ż": 1,
        "ó": 1,
        "ł": 1,
        "ć": 1,
        "g": 1,
        "ę": 1,
        "ś": 1,
        "l": 1,
        "ą": 1,
        "j": 1,
        "ź": 1,
        "ń": 1,
    }
    assert dict(letters_of("¿QUÉ? - ¡Ñandú!\t(42)\n_")) == {
        "q": 1,
        "u": 1,
        "é": 1,
        "ñ": 1,
        "a": 1,
        "n": 1,
        "d": 1,
        "ú": 1,
    }
    assert dict(letters_of("")) == {} and dict(letters_of("123 !")) == {}
