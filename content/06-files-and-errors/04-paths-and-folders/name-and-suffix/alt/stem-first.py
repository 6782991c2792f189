from pathlib import Path


def tidy_name(path, number):
    digits = str(number)
    while len(digits) < 3:
        digits = "0" + digits
    person = path.parent.name
    suffix = path.suffix.lower()
    return Path(path.parent, f"{person}-{digits}{suffix}")
