"""Checks of the exercise pirate-translator."""

from main import pirate
from understory import program


def at_least_three_words_of_your_own():
    own = [word for word in pirate if word not in ("hello", "friend", "my")]
    assert len(own) > 2, (
        f"Your dictionary has {len(own)} {'word' if len(own) == 1 else 'words'} of your own so far. What would a pirate call the food, the sea, or your boss?"
    )
    upper = [word for word in pirate if word != word.lower()]
    assert not upper, f"The key {upper[0]} has an uppercase letter. Which form of a word do you look up?"


def a_different_language():
    def translated():
        said, space = [], {"__name__": "__main__"}

        def ask(*prompt):
            words = space.get("pirate", {})
            words.clear()
            words.update({"good": "fair", "morning": "winds", "cat": "sea tiger"})
            return "Good morning my cat"

        def say(*values, sep=" ", end="\n", **more):
            said.append(sep.join(map(str, values)) + end)

        space.update(input=ask, print=say)
        exec(compile(program.source, "main.py", "exec"), space)
        return "".join(said)

    right = "fair winds my sea tiger"
    assert right in program.output or right in translated()
