"""Checks of the exercise worth-the-stairs."""

from lesson import crash, data, said, same, short
from understory import response


def answers(response, number, title, name, stairs):
    path = f"/books/{number}"
    value = data(response, path)
    assert isinstance(value, dict), (
        f"`GET {path}` answered {short(value)}. Chipo needs three values, each with a name. Which type can hold them?"
    )
    for key in ("title", "with", "stairs"):
        assert key in value, (
            f"`GET {path}` answered {short(value)}, and there's no `{key}` in it. Which line of yours builds this answer?"
        )
    assert same(value["title"], title), (
        f"`GET {path}` answered {short(value['title'])} as the title. How does your function get from a number to a title?"
    )
    if name is None:
        assert value["with"] is None, (
            f"Nobody has borrowed book {number}, and `with` is {short(value['with'])}. Which value in Python becomes `null` in JSON?"
        )
    assert name is None or value["with"] is not None, (
        f"{name} has borrowed book {number}, and `with` is `null`. What does your function do with a loan?"
    )
    assert same(value["with"], name), (
        f"{name} has borrowed book {number}, and `with` is {short(value['with'])}. Which part of a loan is the name?"
    )
    place = "the ground floor" if name is None else f"{name}'s floor"
    assert same(value["stairs"], stairs), (
        f"For book {number}, `stairs` is {short(value['stairs'])}. How many floors does Chipo walk down from the sixth floor to {place}, and how many stairs is that?"
    )


def a_word_gets_422():
    if response.status == 500:
        raise AssertionError(
            f"`GET /books/kindred` answered 500, and the log ends with `{crash(response)}`. Who could refuse that word before your function runs?"
        )
    assert response.status == 422, (
        f"`GET /books/kindred` answered {response.status} and {said(response)}. How could FastAPI know that this part of the path has to be a whole number?"
    )
