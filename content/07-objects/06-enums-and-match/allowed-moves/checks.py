"""Checks of the exercise allowed-moves."""

import builtins

from main import ALLOWED, Parcel, Status
from understory import program


def every_move_allowed_or_not():
    ways = {
        "packed": "",
        "sent": "sent",
        "delivered": "sent delivered",
        "returned": "sent returned",
        "lost": "sent lost",
    }
    rules = {
        "packed": "sent",
        "sent": "delivered returned lost",
        "delivered": "returned",
        "lost": "delivered returned",
        "returned": "",
    }
    for start, way in ways.items():
        for end in ways:
            parcel = Parcel("Ada")
            for step in way.split():
                try:
                    parcel.move_to(Status(step))
                except ValueError:
                    assert False, (
                        f"A {parcel.status.value} parcel should be able to become {step}, but your program refuses."
                    )
            assert parcel.status is Status(start), f"After the moves {way}, a parcel is {parcel.status.value}."
            try:
                parcel.move_to(Status(end))
                refused = False
            except ValueError:
                refused = True
            if end in rules[start].split():
                assert not refused, f"A {start} parcel should be able to become {end}, but your program refuses."
                assert parcel.status is Status(end), (
                    f"A {start} parcel was moved to {end}, but is {parcel.status.value} now."
                )
            else:
                assert refused, f"A {start} parcel has become {end} in your program, but no rule allows that."
                assert parcel.status is Status(start), (
                    f"A {start} parcel can't become {end}. Your program refuses, but now the parcel is {parcel.status.value}."
                )


def the_message_names_both_values():
    parcel = Parcel("Ada")
    text = ""
    try:
        parcel.move_to(Status.LOST)
    except ValueError as error:
        text = str(error)
    assert text == "Ada can't go from packed to lost", (
        f"For Ada's packed parcel, which can't get lost, the message is: {text}"
    )


def finished_or_not():
    for way, finished in [
        ("", False),
        ("sent", False),
        ("sent lost", False),
        ("sent delivered", False),
        ("sent delivered returned", True),
    ]:
        parcel = Parcel("Ada")
        for step in way.split():
            parcel.move_to(Status(step))
        got = parcel.is_finished()
        assert isinstance(got, bool), f"is_finished() returns {got!r}. The question is yes or no."
        assert got == finished, f"A {parcel.status.value} parcel: is_finished() returns {got}."


def two_parcels_at_once():
    one, two = Parcel("Ada"), Parcel("Bo")
    one.move_to(Status.SENT)
    one.move_to(Status.RETURNED)
    assert (two.status, two.is_finished()) == (Status.PACKED, False), (
        f"Ada's parcel was sent and returned. Bo's is a different parcel, and its status is {two.status.value}."
    )
    assert Parcel("Cy").status is Status.PACKED and one.status is Status.RETURNED, (
        "A second parcel was made after the first one had moved, and now one of them has the other's status."
    )


def another_table():
    parcel = Parcel("Ada")
    old = dict(ALLOWED)
    ALLOWED.clear()
    ALLOWED.update(old)
    ALLOWED[Status.PACKED] = {Status.RETURNED}
    ALLOWED[Status.RETURNED] = {Status.PACKED}
    ALLOWED[Status.DELIVERED] = set()
    try:
        parcel.move_to(Status.RETURNED)
        first = parcel.is_finished()
        parcel.move_to(Status.PACKED)
        try:
            parcel.move_to(Status.SENT)
            second = False
        except ValueError:
            second = True
    except ValueError:
        first = second = None
    ALLOWED.clear()
    ALLOWED.update(old)
    assert (first, second) == (False, True)


def refuses_what_is_allowed():
    def refused(status):
        try:
            Parcel("Ada").move_to(status)
        except ValueError:
            return True
        return False

    assert refused(Status.SENT) and not refused(Status.LOST)


def printed_and_moved():
    parcel = Parcel("Ada")
    try:
        parcel.move_to(Status.LOST)
        lost = parcel.status is Status.LOST
    except ValueError:
        lost = False
    assert lost


def no_guard():
    parcel = Parcel("Ada")
    try:
        parcel.move_to(Status.LOST)
        lost = parcel.status is Status.LOST
        parcel.move_to(Status.PACKED)
    except ValueError:
        lost = False
    assert (
        lost
        and parcel.status is Status.PACKED
        and "ALLOWED" not in program.source.partition("def move_to")[2].partition("def ")[0]
    )


def keys_searched():
    parcel = Parcel("Ada")
    try:
        parcel.move_to(Status.LOST)
        lost = parcel.status is Status.LOST
        parcel.move_to(Status.PACKED)
    except ValueError:
        lost = False
    assert lost and parcel.status is Status.PACKED


def refusal_printed():
    parcel = Parcel("Ada")
    try:
        parcel.move_to(Status.LOST)
        silent = True
    except ValueError:
        silent = False
    assert silent and parcel.status is Status.PACKED


def changed_first():
    parcel = Parcel("Ada")
    try:
        parcel.move_to(Status.LOST)
        refused = False
    except ValueError:
        refused = True
    assert refused and parcel.status is Status.LOST


def uppercase_in_the_message():
    try:
        Parcel("Ada").move_to(Status.LOST)
        text = ""
    except ValueError as error:
        text = str(error)
    assert "PACKED" in text


def message_without_the_old_one():
    try:
        Parcel("Ada").move_to(Status.LOST)
        text = "packed"
    except ValueError as error:
        text = str(error)
    assert "packed" not in text.lower()


def packed_straight_to_delivered():
    parcel = Parcel("Ada")
    try:
        parcel.move_to(Status.DELIVERED)
    except ValueError:
        pass
    assert parcel.status is Status.DELIVERED


def lost_for_good():
    parcel = Parcel("Ada")
    parcel.move_to(Status.SENT)
    parcel.move_to(Status.LOST)
    assert Status.RETURNED not in ALLOWED[Status.LOST] and Status.DELIVERED in ALLOWED[Status.LOST]


def finished_printed():
    real = builtins.print
    builtins.print = lambda *values, **named: None
    try:
        got = Parcel("Ada").is_finished()
    finally:
        builtins.print = real
    assert got is None


def empty_braces():
    parcel = Parcel("Ada")
    parcel.move_to(Status.SENT)
    parcel.move_to(Status.RETURNED)
    assert parcel.is_finished() is False


def delivered_is_the_end():
    parcel = Parcel("Ada")
    parcel.move_to(Status.SENT)
    parcel.move_to(Status.DELIVERED)
    assert parcel.is_finished() is True and ALLOWED[Status.DELIVERED]


def returned_is_the_end():
    old = ALLOWED.get(Status.RETURNED)
    parcel = Parcel("Ada")
    parcel.move_to(Status.SENT)
    parcel.move_to(Status.RETURNED)
    ALLOWED[Status.RETURNED] = {Status.PACKED}
    finished = parcel.is_finished()
    ALLOWED[Status.RETURNED] = old
    assert finished


def if_chain():
    old = dict(ALLOWED)
    for status in Status:
        ALLOWED[status] = set(Status)
    parcel = Parcel("Ada")
    try:
        parcel.move_to(Status.SENT)
        parcel.move_to(Status.PACKED)
        parcel.move_to(Status.LOST)
        free = True
    except ValueError:
        free = False
    ALLOWED.clear()
    ALLOWED.update(old)
    assert not free


def one_status_for_all():
    one, two = Parcel("Ada"), Parcel("Bo")
    one.move_to(Status.SENT)
    assert two.status is Status.SENT
