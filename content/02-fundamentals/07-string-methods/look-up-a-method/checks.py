"""Checks of the exercise look-up-a-method."""

from understory import program


def the_beatles():
    lines = program.output.rstrip().splitlines()
    last = lines[-1] if lines else ""
    assert last == "beatles", (
        "Your program printed nothing."
        if not lines
        else f"For `The Beatles`, the last line of your output is “{last}”."
    ) + " It should be `beatles`. What has to happen to the typed string before that?"


def a_band_without_the():
    last = program.output.rstrip().splitlines()[-1]
    assert last == "queen", (
        f"For `Queen`, the last line of your output is “{last}”. What should happen to a name that doesn't begin with “the ”?"
    )


def on_the_road_stays_whole():
    last = program.output.rstrip().splitlines()[-1]
    assert last == "on the road", (
        f"For `On the Road`, the last line of your output is “{last}”. Where in the string does your method look?"
    )


def theory_stays_whole():
    last = program.output.rstrip().splitlines()[-1]
    assert last == "theory", (
        f"For `Theory`, the last line of your output is “{last}”. What's the difference between Theory and The Ory?"
    )
