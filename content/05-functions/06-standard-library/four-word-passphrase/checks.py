"""Checks of the exercise four-word-passphrase."""

import ast
import contextlib
import io
import re

from main import days_to_guess, passphrase
from understory import program


def four_words_from_the_list_joined_with_hyphens():
    names = ["lynx", "moth", "newt", "orca", "puma"]
    answer = passphrase(names)
    assert isinstance(answer, str), f"`passphrase` returned {answer!r}, but that isn't a string."
    parts = answer.split("-")
    assert len(parts) == 4, (
        f"For the words lynx, moth, newt, orca and puma, your function returned `{answer}`. It should be four of them, with a hyphen between two words."
    )
    assert all(part in names for part in parts), (
        f"Called with the words lynx, moth, newt, orca and puma, your function returned `{answer}`. Where do its words come from?"
    )


def every_word_in_every_place_even_twice():
    names = ["lynx", "moth", "newt"]
    phrases = [passphrase(names).split("-") for number in range(300)]
    for place in range(4):
        found = {phrase[place] for phrase in phrases}
        assert found == {"lynx", "moth", "newt"}, (
            f"In 300 passphrases from lynx, moth and newt, word {place + 1} was only ever {' or '.join(sorted(found))}. Can every word come up in every place?"
        )
    assert len({"-".join(phrase) for phrase in phrases}) > 40, (
        "Three words can make 81 different passphrases. In 300 tries, your function found only a few of them. What limits it?"
    )


def days_for_40_words():
    answer = days_to_guess(["word"] * 40, 1)
    assert answer == 30, f"For 40 words and 1 try per second, your function returned {answer!r}. It should be 30."


def days_for_other_lists():
    for count, speed, expected in [(100, 1, 1158), (100, 1000, 2), (10, 1, 1), (7776, 1000, 42316649), (60, 25, 6)]:
        answer = days_to_guess(["word"] * count, speed)
        assert answer == expected


def the_program_prints_both():
    lists = [
        value
        for value in list(globals().values())
        if isinstance(value, (list, tuple)) and value and all(isinstance(word, str) for word in value)
    ]
    lists += [
        [ast.literal_eval(word) for word in node.elts]
        for node in ast.walk(ast.parse(program.source))
        if isinstance(node, (ast.List, ast.Tuple))
        and node.elts
        and all(isinstance(word, ast.Constant) and isinstance(word.value, str) for word in node.elts)
    ]
    output = program.output
    assert re.findall(r"[^\s,.:;!?\"'()]+(?:-[^\s,.:;!?\"'()]+){3}", output), (
        "There's no passphrase in your output. Does your program call `passphrase` and print what it returns?"
    )
    days = [str(days_to_guess(each, 10)) for each in lists]
    found = re.findall(r"\d+", output.replace(",", "").replace("_", ""))
    assert found, "Your functions work, but there's no number of days in your output. Which call returns it?"
    assert not days or any(number in found for number in days), (
        f"Your functions work. For your list and 10 tries per second, `days_to_guess` returns {(days or [''])[0]}, but that number isn't in your output."
    )


def another_passphrase_in_each_run():
    runs = set()
    for number in range(4):
        text = io.StringIO()
        with contextlib.redirect_stdout(text):
            exec(program.source, {"__name__": "__main__"})
        runs.add(text.getvalue())
    assert len(runs) > 1, (
        "In four more runs, your program printed the same thing each time. Where does the printed passphrase come from?"
    )


def no_word_twice():
    phrases = [passphrase(["lynx", "moth", "newt", "orca", "puma"]).split("-") for number in range(200)]
    assert all(len(set(phrase)) == 4 == len(phrase) for phrase in phrases)


def one_word_four_times():
    phrases = [passphrase(["lynx", "moth", "newt", "orca", "puma"]).split("-") for number in range(30)]
    assert all(len(phrase) == 4 and len(set(phrase)) == 1 for phrase in phrases)


def a_list_of_words():
    answer = passphrase(["lynx", "moth", "newt", "orca", "puma"])
    assert isinstance(answer, list)


def own_list_only():
    answer = passphrase(["lynx", "moth", "newt", "orca", "puma"])
    assert isinstance(answer, str) and not any(name in answer for name in ["lynx", "moth", "newt", "orca", "puma"])


def not_rounded():
    answer = days_to_guess(["word"] * 40, 1)
    assert isinstance(answer, float) and 29 < answer < 30


def hyphen_at_the_end():
    answer = passphrase(["lynx", "moth", "newt", "orca", "puma"])
    assert isinstance(answer, str) and answer.endswith("-")
