"""Checks of the exercise loan-status."""

from enum import Enum

from main import Status, read


def an_enum_with_four_members():
    assert isinstance(Status, type) and issubclass(Status, Enum), (
        "`Status` isn't an enum. What goes into the parentheses after its name?"
    )
    members = [(one.name, one.value) for one in Status]
    assert members == [("PACKED", "packed"), ("SENT", "sent"), ("DELIVERED", "delivered"), ("RETURNED", "returned")], (
        f"Status has these members: {members}"
    )


def read_returns_a_reader_and_a_member():
    got = read("Priya,returned")
    assert not isinstance(got, (str, Status)) and got is not None and len(got) == 2, (
        f"read('Priya,returned') returns {got}. Should it be one thing, or two?"
    )
    reader, status = got
    assert reader == "Priya", f"read('Priya,returned') returns the reader {reader!r}."
    assert status is Status.RETURNED, (
        f"read('Priya,returned') returns the status {status!r}. How do you find the member that has this value?"
    )


def a_plain_class():
    assert isinstance(Status, type) and not issubclass(Status, Enum)


def read_returns_a_string():
    got = read("Priya,sent")
    assert len(got) == 2 and got[1] == "sent"
