"""Checks of the exercise build-a-bar."""

from understory import program


def nothing_for_zero():
    printed = []
    exec(
        program.source,
        {
            "input": lambda prompt="": "12",
            "print": lambda *parts, sep=" ", end="\n", **more: printed.append(
                sep.join(str(part) for part in parts) + end
            ),
        },
    )
    assert "".join(printed).strip() == "####|####|##"
