"""Checks of the exercise story-maker-v1."""

from understory import program


def each_of_the_five_answers_appears_in_the_story():
    told = program.output.lower()
    for answer in ["Zuri", "Quito", "kettle", "purple", "whistle"]:
        assert answer.lower() in told, (
            f"One answer was “{answer}”, but the story doesn't contain it. Look for the variable that remembers it: does the story have a gap for it?"
        )


def the_story_has_at_least_three_lines():
    lines = [line for line in program.output.splitlines() if line.strip()]
    assert len(lines) >= 3, (
        f"Lines in your story: {len(lines)}. Kofi would like at least three. Where could a new line begin?"
    )


def different_answers_make_a_different_story():
    told = program.output.lower()
    for answer in ["Tomasz", "Hanoi", "umbrella", "tiny", "giggle"]:
        assert answer.lower() in told


def names_as_words():
    told = program.output.lower()
    assert told.strip()
    for answer in ["Zuri", "Quito", "kettle", "purple", "whistle"]:
        assert answer.lower() not in told


def one_line():
    told = program.output.lower()
    assert len(told.strip().splitlines()) == 1
    for answer in ["Zuri", "Quito", "kettle", "purple", "whistle"]:
        assert answer.lower() in told


def words_from_the_example():
    told = program.output.lower()
    assert [answer for answer in ["zuri", "quito", "kettle", "purple", "whistle"] if answer in told]
    assert [answer for answer in ["tomasz", "hanoi", "umbrella", "tiny", "giggle"] if answer not in told]
