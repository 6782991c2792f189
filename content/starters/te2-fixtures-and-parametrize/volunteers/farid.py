"""Loans, rewritten by Farid."""

import json

from fees import fee


def lend(loans, title, member, today):
    loans[title] = {"lent_on": today, "member": member}


def give_back(loans, title, today):
    loan = loans.pop(title)
    return fee(loan["lent_on"], today)


def titles_of(loans, member):
    return sorted(title for title, loan in loans.items() if loan["member"] == member)


def save(loans, path):
    path.write_text(json.dumps(loans), encoding="utf-8")


def load(path):
    text = path.read_text(encoding="utf-8") if path.exists() else "{}"
    return json.loads(text)
