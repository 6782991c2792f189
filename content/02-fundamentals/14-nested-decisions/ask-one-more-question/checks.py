"""Checks of the exercise ask-one-more-question."""

from understory import program


def as_typed():
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

    assert said("yes") == ["Welcome home"]
    assert "Welcome home" not in program.output
