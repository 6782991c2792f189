"""Who has which book: under its title stand the member and the day on which the loan began."""

import json

from fees import fee


def lend(loans, title, member, today):
    if title in loans:
        raise ValueError(f"{title} is out")
    loans[title] = {"member": member, "lent_on": today}


def give_back(loans, title, today):
    """Ends a loan, and gives the fee for it."""
    loan = loans.pop(title)
    return fee(loan["lent_on"], today)


def titles_of(loans, member):
    return [title for title, loan in loans.items() if loan["member"] == member]


def save(loans, path):
    path.write_text(json.dumps(loans), encoding="utf-8")


def load(path):
    """The loans in a file; none where there is no such file yet."""
    if not path.exists():
        return {}
    return json.loads(path.read_text(encoding="utf-8"))
