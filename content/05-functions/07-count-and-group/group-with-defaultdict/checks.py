"""Checks of the exercise group-with-defaultdict."""

from main import by_first_letter


def four_words_two_letters():
    answer = by_first_letter(["Hei", "kuu", "hei", "Kiitos"])
    assert answer is not None, "Your function returned `None`. Which line should return the dictionary?"
    assert isinstance(answer, dict), f"Your function returned {answer!r}. The task wants a dictionary."
    assert dict(answer) == {"h": ["hei"], "k": ["kiitos", "kuu"]}


def the_old_list_stays_as_it_is():
    words = ["kuu", "Talvi", "aamu"]
    by_first_letter(words)
    assert words == ["kuu", "Talvi", "aamu"], f"After the call, the list of words is {words!r}. Which line changes it?"


def other_words():
    assert dict(by_first_letter(["Simba", "samaki", "Asante", "SIMBA", "aste", "Simu", "asante"])) == {
        "s": ["samaki", "simba", "simu"],
        "a": ["asante", "aste"],
    }
    assert dict(by_first_letter(["Żaba", "żółw", "zima"])) == {"ż": ["żaba", "żółw"], "z": ["zima"]}
    assert dict(by_first_letter([])) == {}


def uppercase_keys():
    answer = by_first_letter(["Hei", "kuu", "hei", "Kiitos"])
    assert "H" in answer and "h" in answer


def words_twice():
    answer = by_first_letter(["hei", "hei", "kuu"])
    assert list(answer["h"]) == ["hei", "hei"]


def not_sorted():
    answer = by_first_letter(["kuu", "kiitos"])
    assert list(answer["k"]) == ["kuu", "kiitos"] and isinstance(answer["k"], list)


def sets_returned():
    answer = by_first_letter(["kuu", "kiitos"])
    assert isinstance(answer["k"], set)


def group_replaced():
    answer = by_first_letter(["kuu", "kiitos", "hei"])
    assert list(answer["k"]) in (["kiitos"], ["kuu"])


def one_long_string():
    answer = by_first_letter(["kuu", "kiitos"])
    assert isinstance(answer["k"], str)


def list_called_too_early():
    try:
        by_first_letter(["kuu"])
        problem = ""
    except TypeError as error:
        problem = str(error)
    assert "callable" in problem


def whole_word_as_key():
    answer = by_first_letter(["kuu", "kiitos"])
    assert "kuu" in answer


def words_keep_uppercase():
    answer = by_first_letter(["Kiitos"])
    assert list(answer["k"]) == ["Kiitos"]
