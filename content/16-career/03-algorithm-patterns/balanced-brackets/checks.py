"""Checks of the exercise balanced-brackets."""

from main import balanced


def note_is(expected, *notes):
    for note in notes:
        got = balanced(note)
        assert isinstance(got, bool), f"`balanced({note!r})` returned {got!r}. It should be `True` or `False`."
        assert got == expected, f"`balanced({note!r})` returned `{got}`. Which bracket closes which?"


def never_opened_or_never_closed():
    note_is(False, ")", "]ring", "())", "()]", ")ring(", "}{")
    note_is(False, "(", "[scarf", "(()", "[()", "[scarf] {socks")


def no_containers_or_hundreds():
    note_is(True, "", "one glove", "3 < 4, 50 % wool")
    note_is(True, "[" * 300 + "ring" + "]" * 300, "(){}" * 100)
    note_is(False, "[" * 300 + "ring" + "]" * 299, "(){}" * 100 + "}")
