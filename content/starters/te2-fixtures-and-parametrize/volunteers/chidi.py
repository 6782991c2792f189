"""Loans, rewritten by Chidi."""

import json

from fees import fee


def lend(loans, title, member, today):
    loans[title] = dict(member=member, lent_on=today)


def give_back(loans, title, today):
    return fee(loans.pop(title)["lent_on"], today)


def titles_of(loans, member):
    return [title for title, loan in loans.items() if member == loan["member"]]


def save(loans, path):
    path.write_text(json.dumps({**load(path), **loans}), encoding="utf-8")


def load(path):
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
