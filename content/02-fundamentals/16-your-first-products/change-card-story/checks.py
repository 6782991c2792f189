"""Checks of the exercise change-card-story."""

from understory import program


def the_story_is_the_same_as_before():
    told = " ".join(program.output.lower().split())
    for answer in ["Zuri", "Quito", "kettle", "purple", "whistle"]:
        assert answer.lower() in told, (
            f"One answer was “{answer}”, but the story doesn't contain it. Did you start from your version 2?"
        )


def no_line_has_more_than_40_characters():
    for line in program.output.splitlines():
        assert len(line) <= 40, f"This line has {len(line)} characters: “{line}” Where could it end earlier?"


def not_even_if_each_answer_has_20():
    for line in program.output.splitlines():
        assert len(line) <= 40, (
            f"With answers of 20 characters, this line has {len(line)}: “{line}” How many of its characters are your own?"
        )


def no_word_is_cut_in_two_and_none_is():
    told = " ".join(program.output.lower().split())
    for answer in [
        "Zuri Annabella Temba",
        "Quito near a volcano",
        "kettle made of steel",
        "purple giant octopus",
        "whistle all day long",
    ]:
        assert answer.lower() in told, (
            f"One answer was “{answer}”. In the story, these words are incomplete, separated or in a different order. What happens to them at the end of a line?"
        )
    assert told.count("zuri") == told.count("annabella") == told.count("temba"), (
        "The name was “Zuri Annabella Temba”, but in one place, the story has only a part of it. What happens to the very last word?"
    )


def different_long_answers_fit_too():
    told = " ".join(program.output.lower().split())
    for answer in [
        "uncharacteristically",
        "Thiruvananthapuram 1",
        "conversation-starter",
        "counterrevolutionary",
        "hum, clap and giggle",
    ]:
        assert answer.lower() in told
    for line in program.output.splitlines():
        assert len(line) <= 40


def no_empty_answers_and_spaces_as_in_version_2():
    told = program.output.lower()
    for answer in ["Tomasz", "Hanoi", "umbrella", "tiny", "giggle"]:
        assert answer.lower() in told, (
            f"After an empty answer, somebody typed “{answer}”, but the story doesn't contain it. What did version 2 do with an empty answer?"
        )
    assert "    umbrella" not in told and "umbrella    " not in told, (
        "The spaces around “umbrella” are in the story. What did version 2 do with them?"
    )


def no_still_ends_it():
    lines = [line for line in program.output.splitlines() if line.strip()]
    assert lines, "After a no your program said nothing at all. Version 2 said goodbye."
    assert len(lines) <= 2, f"After a no your program printed {len(lines)} lines. How many does a goodbye need?"


def cut_at_forty():
    lines = program.output.lower().splitlines()
    for line in lines:
        assert len(line) <= 40
    whole, joined = " ".join(" ".join(lines).split()), "".join("".join(lines).split())
    answers = [
        "zuri annabella temba",
        "quito near a volcano",
        "kettle made of steel",
        "purple giant octopus",
        "whistle all day long",
    ]
    assert not [answer for answer in answers if answer.replace(" ", "") not in joined]
    assert [answer for answer in answers if answer not in whole]


def end_of_line_lost():
    lines = program.output.lower().splitlines()
    assert lines
    for line in lines:
        assert len(line) <= 40
    joined = "".join("".join(lines).split())
    answers = [
        "zuri annabella temba",
        "quito near a volcano",
        "kettle made of steel",
        "purple giant octopus",
        "whistle all day long",
    ]
    left = ["yes", "a", "b", "c", "d", "e"]
    exec(program.source, {"input": lambda *prompt: left.pop(0), "print": lambda *values, **more: 0})
    assert not left
    assert "zuri" in joined and [answer for answer in answers if answer.replace(" ", "") not in joined]


def only_short_answers():
    told = " ".join(program.output.lower().split())
    assert "zuri annabella temba" in told and "whistle all day long" in told
    assert [line for line in program.output.splitlines() if len(line) > 40]


def last_word_lost():
    told = " ".join(program.output.lower().split())
    assert "zuri annabella temba" in told and told.count("annabella") > told.count("temba")
    for line in program.output.splitlines():
        assert len(line) <= 40
