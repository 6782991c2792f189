"""Checks of the exercise which-language."""

from main import samples
from understory import program


def a_sentence_in_finnish():
    last = (program.output.strip().splitlines() or [""])[-1]
    named = [language for language in samples if language.lower() in last.lower()]
    assert named == ["Finnish"], (
        f"For a sentence in Finnish, your last line is `{last}`. It should name Finnish, and no other language."
    )


def a_sentence_in_swahili():
    last = (program.output.strip().splitlines() or [""])[-1]
    named = [language for language in samples if language.lower() in last.lower()]
    assert named == ["Swahili"], (
        f"For two sentences in Swahili, your last line is `{last}`. It should name Swahili, and no other language. The sample for Swahili is the shortest one: does your program compare shares?"
    )


def sentences_in_polish():
    last = (program.output.strip().splitlines() or [""])[-1]
    named = [language for language in samples if language.lower() in last.lower()]
    assert named == ["Polish"], (
        f"For sentences in Polish, your last line is `{last}`. It should name Polish, and no other language."
    )


def a_sentence_in_english():
    last = (program.output.strip().splitlines() or [""])[-1]
    named = [language for language in samples if language.lower() in last.lower()]
    assert named == ["English"], (
        f"For a sentence in English, your last line is `{last}`. It should name English, and no other language."
    )


def a_sentence_in_uppercase():
    last = (program.output.strip().splitlines() or [""])[-1]
    named = [language for language in samples if language.lower() in last.lower()]
    assert named == ["Finnish"], (
        f"For two sentences in Finnish, all in uppercase, your last line is `{last}`. It should name Finnish, and no other language."
    )


def a_text_without_letters():
    text = program.output
    named = [language for language in samples if language.lower() in text.lower()]
    assert not named, (
        f"The text `123 !` has no letters, but your program still says {named[0]}. How can it find out that there's nothing to compare?"
    )
    assert text.strip(), "For the text `123 !`, your program printed nothing. What should it say?"


def other_samples():
    last = (program.output.strip().splitlines() or [""])[-1]
    named = [animal for animal in samples if animal.lower() in last.lower()]
    assert named == ["Frog"]


def more_sentences():
    last = (program.output.strip().splitlines() or [""])[-1]
    named = [language for language in samples if language.lower() in last.lower()]
    assert named == ["Polish"]


def counts_instead_of_shares():
    last = (program.output.strip().splitlines() or [""])[-1]
    assert "finnish" in last.lower() and "swahili" not in last.lower()


def all_named_in_one_line():
    last = (program.output.strip().splitlines() or [""])[-1].lower()
    assert "finnish" in last and ("swahili" in last or "english" in last)


def guess_not_last():
    lines = program.output.strip().lower().splitlines()
    assert "finnish" in program.output.lower() and not any(
        language in lines[-1] for language in ["english", "finnish", "polish", "swahili"]
    )


def scores_after_the_guess():
    names = ["english", "finnish", "polish", "swahili"]
    lines = [
        line.lower() for line in program.output.strip().splitlines() if any(name in line.lower() for name in names)
    ]
    assert len(lines) == 5 and "finnish" in lines[0] and "finnish" not in lines[-1]


def the_worst_one():
    last = (program.output.strip().splitlines() or [""])[-1]
    assert "finnish" not in last.lower() and any(
        language in last.lower() for language in ["english", "polish", "swahili"]
    )


def uppercase_letters_apart():
    last = (program.output.strip().splitlines() or [""])[-1]
    assert "english" in last.lower() and not any(
        language in last.lower() for language in ["finnish", "polish", "swahili"]
    )
