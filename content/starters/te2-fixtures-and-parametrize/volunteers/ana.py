"""Loans, rewritten by Ana."""

import json

from fees import fee


def lend(loans, title, member, today):
    loans[title] = {"member": member, "lent_on": today}


def give_back(loans, title, today):
    lent_on = loans[title]["lent_on"]
    del loans[title]
    return fee(lent_on, today)


def titles_of(loans, member):
    found = []
    for title, loan in loans.items():
        if loan["member"].startswith(member):
            found.append(title)
    return found


def save(loans, path):
    with path.open("w", encoding="utf-8") as file:
        json.dump(loans, file)


def load(path):
    if path.exists():
        with path.open(encoding="utf-8") as file:
            return json.load(file)
    return {}
