"""Checks of the exercise one-line-error-type."""

import builtins

from main import SoldOutError, sell, serve


def sell_raises_soldouterror_when_the_house_is_full():
    try:
        answer = sell(["sold", "sold", "sold"])
        text = None
    except SoldOutError as error:
        text = str(error)
    assert text is not None, f"In a full house with 3 seats, `sell` raised nothing and returned {answer!r}."
    assert "3" in text, f"In a full house with 3 seats, the message is {text!r}. Which number should it contain?"


def a_free_seat_is_sold():
    hall = ["sold", "free", "free"]
    assert sell(hall) == 2, "Seats 2 and 3 of three are free. Which number should `sell` return?"
    assert hall == ["sold", "sold", "free"], f"One of three seats was sold, and the row is {hall} now."


def catches_no_other_type():
    real = sell

    def broken(row):
        raise ValueError("the computer is tired")

    serve.__globals__["sell"] = broken
    line = []
    try:
        serve(["free"], line, "Wei")
        passed_on = False
    except ValueError:
        passed_on = True
    finally:
        serve.__globals__["sell"] = real
    assert passed_on and line == [], (
        "There was a ValueError in `sell`, but `serve` treated it like a full house. Which type should it catch?"
    )


def another_evening():
    hall = ["free", "sold", "free", "sold"]
    line = ["Amal"]
    answers = [serve(hall, line, name) for name in ["Zofia", "Tariq", "Mei", "Jonas"]]
    assert answers == [
        "Seat 1 for Zofia",
        "Seat 3 for Tariq",
        "Mei is number 2 on the waiting list",
        "Jonas is number 3 on the waiting list",
    ]
    assert line == ["Amal", "Mei", "Jonas"]
    try:
        sell(["sold"] * 7)
        text = ""
    except SoldOutError as error:
        text = str(error)
    assert "7" in text


def raised_in_the_loop():
    try:
        sell(["sold", "free"])
        early = False
    except Exception:
        early = True
    assert early


def waiting_forgotten():
    line = []
    assert serve(["sold"], line, "Mei") == "Mei is number 0 on the waiting list" and line == []


def list_replaced():
    line = []
    assert serve(["sold"], line, "Mei") == "Mei is number 1 on the waiting list" and line == []


def counted_before():
    line = []
    assert serve(["sold"], line, "Mei") == "Mei is number 0 on the waiting list" and line == ["Mei"]


def message_without_number():
    texts = []
    for seats in [3, 7]:
        try:
            sell(["sold"] * seats)
        except SoldOutError as error:
            texts.append(str(error))
    assert len(texts) == 2 and texts[0] == texts[1]


def goes_on_below():
    real = builtins.print
    builtins.print = lambda *values, **named: None
    try:
        answer = serve(["sold"], [], "Mei")
    finally:
        builtins.print = real
    assert answer == "Seat None for Mei"


def value_error_raised():
    try:
        sell(["sold"])
        other = False
    except SoldOutError:
        other = False
    except Exception:
        other = True
    assert other


def list_from_outside():
    line = []
    answer = serve(["sold"], line, "Mei")
    assert line == [] and answer in ("Mei is number 3 on the waiting list", "Mei is number 4 on the waiting list")
