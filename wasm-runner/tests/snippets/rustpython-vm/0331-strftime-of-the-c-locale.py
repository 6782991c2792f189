import time
from datetime import date, datetime
from datetime import time as clock

moment = (2024, 2, 5, 3, 5, 9, 0, 36, 0)
for directive, text in {
    "%c": "Mon Feb  5 03:05:09 2024",
    "%x": "02/05/24",
    "%X": "03:05:09",
    "%r": "03:05:09 AM",
    "%p": "AM",
    "%D": "02/05/24",
    "%j week %W": "036 week 06",
    "%G-W%V-%u": "2024-W06-1",
    "%Y%n%t%%": "2024\n\t%",
    "é%Yé": "é2024é",
}.items():
    assert time.strftime(directive, moment) == text, (directive, time.strftime(directive, moment))

afternoon = datetime(2024, 2, 5, 13, 5, 9)
assert afternoon.strftime("%c") == "Mon Feb  5 13:05:09 2024"
assert f"{date(2024, 2, 5):%x}" == "02/05/24"
assert clock(13, 5).strftime("%r") == "01:05:00 PM"
assert datetime.strptime(afternoon.strftime("%c"), "%c") == afternoon


def failure(*arguments):
    try:
        time.strftime(*arguments)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


assert failure("%Y", (2024, 13, 1, 0, 0, 0, 0, 1, 0)) == "ValueError: month out of range"
assert failure("%H", (2024, 1, 1, 24, 0, 0, 0, 1, 0)) == "ValueError: hour out of range"
assert failure(5) == "TypeError: strftime() argument 1 must be str, not int"
assert failure("%Y", 5) == "TypeError: Tuple or struct_time argument required"
assert failure("%Y", (1, 2)) == "TypeError: strftime(): illegal time tuple argument"
