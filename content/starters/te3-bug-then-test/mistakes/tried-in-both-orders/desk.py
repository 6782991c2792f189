from datetime import date

from fees import fee


def read_label(text):
    if "-" in text:
        return date.fromisoformat(text)
    first, second, year = [int(part) for part in text.split("/")]
    try:
        return date(2000 + year, second, first)
    except ValueError:
        return date(2000 + year, first, second)


def give_back(text, returned_on):
    return fee(read_label(text), returned_on)
