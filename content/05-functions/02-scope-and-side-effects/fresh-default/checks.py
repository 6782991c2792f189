"""Checks of the exercise fresh-default."""

from main import add_points, deal, title


def each_new_hand_is_empty():
    deal("corn")
    two = deal("iron")
    assert two == ["iron"], (
        f"After `deal('corn')`, the call `deal('iron')` returned {two}. Where is the list made that both calls use?"
    )


def new_scores_each_time():
    add_points("Ife", 4)
    two = add_points("Ife", 6)
    assert two == {"Ife": 6}, (
        f"After `add_points('Ife', 4)`, the call `add_points('Ife', 6)` returned {two}. Where is the dictionary made that both calls use?"
    )


def a_hand_thats_passed_gets_the_card():
    hand = ["corn"]
    deal("iron", hand)
    assert hand == ["corn", "iron"], (
        f"After `deal('iron', hand)` with a hand that holds the corn, that hand is {hand}. Which list did the card go into?"
    )
    empty = []
    deal("iron", empty)
    assert empty == ["iron"], (
        f"After `deal('iron', hand)` with an empty hand, that hand is {empty}. An empty list is still a list. When should your function make a new one?"
    )
    none_yet = {}
    add_points("Sol", 2, none_yet)
    assert none_yet == {"Sol": 2}, (
        f"After `add_points('Sol', 2, scores)` with empty scores, those scores are {none_yet}. When should your function make a new dictionary?"
    )


def the_title_still_works():
    assert title("Sol") == "* Sol *"
    assert title("Sol", "~") == "~ Sol ~"


def other_cards_and_points():
    scores = {"Amara": 1}
    add_points("Amara", 6, scores)
    assert scores == {"Amara": 7}
    assert add_points("Bo", 1, scores) == {"Amara": 7, "Bo": 1}
    assert deal("a", ["b", "c"]) == ["b", "c", "a"]
    assert deal("a") == ["a"]


def only_the_scores():
    assert deal("x") is deal("y") and deal("x") is not None
    add_points("x", 1)
    assert add_points("y", 2) == {"y": 2}


def empty_counts_as_none():
    empty = []
    deal("iron", empty)
    assert empty == []
