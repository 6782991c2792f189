"""Loans, rewritten by Gina."""

import json

from fees import fee


def lend(loans, title, member, today):
    new = {"member": member, "lent_on": today}
    loans[title] = new


def give_back(loans, title, today):
    old = loans.pop(title)
    return fee(old["lent_on"], today)


def titles_of(loans, member):
    return [title for title, loan in loans.items() if loan["member"] == member]


def save(loans, path):
    with open(path, "w", encoding="utf-8") as file:
        file.write(json.dumps(loans))


def load(path):
    with open(path, encoding="utf-8") as file:
        text = file.read()
    return json.loads(text) if text else {}
