"""Checks of the exercise lazy-filter."""

from main import calm


def uppercase_or_lowercase_in_the_sentence_and_in_the():
    told = list(calm(["A WOLF howled.", "Rain.", "The wolf slept.", "Snow."], "Wolf"))
    assert told == ["Rain.", "Snow."], (
        f"From four sentences, two of them with a wolf, `calm` with the word `Wolf` kept: {told}"
    )


def anywhere_in_the_sentence():
    told = list(calm(["Two wolves.", "Aspidering noise.", "A spiderweb!", "Is it a spider?", "Night."], "spider"))
    assert told == ["Two wolves.", "Night."], f"Three of five sentences contain `spider` somewhere. `calm` kept: {told}"


def a_story_without_an_end():
    asked = []

    def endless():
        number = 0
        while len(asked) < 5000:
            asked.append(number)
            yield f"{'A bat' if number % 4 else 'The moon'}, number {number}"
            number += 1

    told = calm(endless(), "bat")
    assert hasattr(told, "__next__"), (
        f"`calm` returns a value of the type {type(told).__name__}. Can `next` ask that for one sentence after another?"
    )
    assert not asked, f"Nobody has asked yet, but `calm` has already read this many sentences: {len(asked)}."
    three = [next(told), next(told), next(told)]
    assert three == ["The moon, number 0", "The moon, number 4", "The moon, number 8"], (
        f"Every fourth sentence of this story is calm. The first three from `calm` are: {three}"
    )
    assert len(asked) == 9, (
        f"For three calm sentences, `calm` asked for this many sentences: {len(asked)}. The third one is number 9 in the story."
    )


def other_stories_and_words():
    assert list(calm([], "x")) == []
    assert list(calm(["Dark and darker.", "dArK", "light"], "DARK")) == ["light"]
    assert list(calm(iter(["no", "yes", "no", "Yes"]), "no")) == ["yes", "Yes"]
    assert list(calm(("Same.", "Same.", "A ghost."), "owl")) == ["Same.", "Same.", "A ghost."]


def gaps():
    assert calm(["A ghost.", "Rain."], "ghost") is not None
    assert next(calm(["A ghost.", "Rain."], "ghost")) in ["", None]


def the_end_is_missing():
    try:
        list(calm(["Rain."], "x"))
        stopped = False
    except RuntimeError:
        stopped = True
    assert stopped
