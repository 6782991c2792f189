"""Checks of the exercise empty-is-false."""

from understory import program


def said(*lines):
    left, out = [*lines], []
    exec(
        program.source,
        {
            "input": lambda *prompt: left.pop(0),
            "print": lambda *values, **more: out.append(" ".join(f"{value}" for value in values)),
        },
    )
    return out


def spaces_are_a_thing():
    assert said("lamp", "rope", "") == ["You carry 2 things"]


def stops_at_a_word():
    def said(*lines):
        left, out = [*lines], []
        exec(
            program.source,
            {
                "input": lambda *prompt: left.pop(0),
                "print": lambda *values, **more: out.append(" ".join(f"{value}" for value in values)),
            },
        )
        return left

    assert said("lamp", "no", "rope", "") == ["rope", ""]


def zero_things():
    assert said("lamp", "rope", "") == ["You carry 2 things"]
