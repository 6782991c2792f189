"""Checks of the exercise unique-visitors."""

from main import visitors


def the_set_itself():
    result = visitors(["Ana"])
    assert isinstance(result, tuple) and {"ana"} in list(result)


def append_to_a_set():
    try:
        visitors(["Ana"])
    except AttributeError as error:
        found = "'set' object has no attribute 'append'" in str(error)
    else:
        found = False
    assert found
