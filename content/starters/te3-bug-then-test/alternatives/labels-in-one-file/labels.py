from datetime import date, datetime


def label(lent_on: date) -> str:
    return f"{lent_on:%Y-%m-%d}"


def read_label(text: str) -> date:
    for form in ("%Y-%m-%d", "%m/%d/%y"):
        try:
            return datetime.strptime(text, form).date()
        except ValueError:
            pass
    raise ValueError(f"can't read the label {text!r}")
