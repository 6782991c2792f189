"""Checks of the exercise keep-the-cause."""

import builtins

from main import BookingError, read_booking
from understory import program


def one_good_line_two_bad_ones():
    lines = program.output.splitlines()
    assert len(lines) == 3 and lines[0] == "('Amal', 4)", (
        f"The first line should be the booking ('Amal', 4), and two more should follow. Your output is: {program.output.strip()}"
    )
    assert "Kofi;four" in lines[1] and "Mei" in lines[2], (
        f"The second and the third line should name the two bad bookings. They are: {lines[1]} / {lines[2]}"
    )


def a_bookingerror_for_both_kinds_of_bad_lines():
    for line in ["Kofi;four", "Mei"]:
        try:
            answer = read_booking(line)
            text = None
        except BookingError as error:
            text = str(error)
        assert text is not None, f"For the line `{line}`, your function raised nothing and returned {answer!r}."
        assert line in text, (
            f"For the line `{line}`, the message is {text!r}. How would anybody find this line in a long email?"
        )


def the_first_exception_is_the_cause():
    try:
        read_booking("Kofi;four")
        cause = None
    except BookingError as error:
        cause = error.__cause__
    assert cause is not None, (
        "Your `BookingError` has no cause, so the traceback would call it an accident. Which word after `raise` connects the two exceptions?"
    )
    assert isinstance(cause, ValueError) and "four" in str(cause), (
        f"The cause of your `BookingError` is {cause!r}. Is that the exception that `int` raised?"
    )


def other_lines():
    assert read_booking("Ana Sofia;7") == ("Ana Sofia", 7)
    for line in ["", "Omar;", "Omar;3.5", "Tariq 5", ";six"]:
        try:
            read_booking(line)
            text = None
        except BookingError as error:
            text = str(error)
        assert text is not None and line in text
    try:
        read_booking("Leyla;eleven")
        cause = None
    except BookingError as error:
        cause = error.__cause__
    assert isinstance(cause, ValueError) and "eleven" in str(cause)


def printed_2():
    printed = []
    real = builtins.print
    builtins.print = lambda *values, **named: printed.append(values)
    try:
        answer = read_booking("Kofi;four")
    finally:
        builtins.print = real
    assert printed and answer is None


def without_from():
    try:
        read_booking("Kofi;four")
        alone = False
    except BookingError as error:
        alone = error.__cause__ is None and error.__context__ is not None and "Kofi;four" in str(error)
    assert alone


def isdigit_asked_first():
    try:
        read_booking("Kofi;four")
        alone = False
    except BookingError as error:
        alone = error.__cause__ is None and error.__context__ is None
    assert alone


def first_message_only():
    try:
        read_booking("Kofi;four")
        text = ""
    except BookingError as error:
        text = str(error)
    assert "invalid literal" in text and "Kofi" not in text


def fixed_message():
    texts = []
    for line in ["Kofi;four", "Mei"]:
        try:
            read_booking(line)
        except BookingError as error:
            texts.append(str(error))
    assert len(texts) == 2 and texts[0] == texts[1]


def from_the_wrong_one():
    try:
        read_booking("Kofi;four")
        other = False
    except BookingError as error:
        other = error.__cause__ is not None and "four" not in str(error.__cause__)
    assert other and read_booking("Amal;4") == ("Amal", 4)
