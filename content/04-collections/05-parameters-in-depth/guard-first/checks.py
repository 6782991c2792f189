"""Checks of the exercise guard-first."""

from main import open_door


def full_before_invited():
    assert open_door("Batman", ["Mina"], 0) == "Please wait, Batman."
    assert open_door("Mina", ["Mina"], 0) == "Please wait, Mina."


def spaces_stay():
    assert open_door("Omar", ["Omar"], 3) == "Come in, Omar!"
    assert open_door(" Omar ", ["Omar"], 3) == "Sorry,  Omar , wrong door."


def only_batman_is_refused():
    assert open_door("Batman", ["Mina"], 3) == "Sorry, Batman, wrong door."
    assert open_door("Ngozi", ["Mina"], 3) == "Come in, Ngozi!"


def welcome_first():
    assert open_door("Mina", ["Mina"], 0) == "Come in, Mina!"
    assert open_door("Batman", ["Mina"], 0) != "Come in, Batman!"
