"""Checks of the exercise guest-book-pages."""

from lesson import crash, data, said, same, short

BOOK = [
    "Best bus.",
    "It smells of diesel and adventure.",
    "I read on and missed my stop.",
    "Is there a part two?",
    "My goat ate page 40.",
    "More dragons, please.",
    "Who has the atlas?",
    "Sorry about the goat.",
    "I can reach the top shelf now!",
    "See you on Friday.",
]


def shows(response, address, page, pages, messages):
    value = data(response, address)
    assert isinstance(value, dict), (
        f"`GET {address}` answered {short(value)}. How would a caller find out from that how many pages there are?"
    )
    for key in ("page", "pages", "messages"):
        assert key in value, (
            f"`GET {address}` answered {short(value)}, and there's no `{key}` in it. Which line of yours builds this answer?"
        )
    assert same(value["page"], page), (
        f"`GET {address}` says that this is page {short(value['page'])}. Which page should it be?"
    )
    found = value["messages"]
    assert isinstance(found, list), (
        f"In the answer to `GET {address}`, `messages` is {short(found)}. What does a slice of a list give you?"
    )
    assert found == messages, (
        f"On `{address}`, there should be {about(messages)}, and your answer has {about(found)}. Where does your page start in the list, and where does it stop?"
    )
    assert same(value["pages"], pages), (
        f"`GET {address}` says that there are {short(value['pages'])} pages. How many pages do the ten messages fill at this size?"
    )


def about(messages):
    if not messages:
        return "no messages"
    first = f"{len(messages)} message{'' if len(messages) == 1 else 's'}"
    return f"{first}, from {short(messages[0])} on"


def refused(response, address, why):
    if response.status == 500:
        raise AssertionError(
            f"`GET {address}` answered 500, and the log ends with `{crash(response)}`. {why} Who could refuse the request before your function runs?"
        )
    assert response.status == 422, (
        f"`GET {address}` answered {response.status} and {said(response)}. {why} How could FastAPI know?"
    )
