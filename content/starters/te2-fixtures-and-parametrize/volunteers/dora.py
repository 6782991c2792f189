"""Loans, rewritten by Dora."""

import json

from fees import fee


def lend(loans, title, member, today):
    loans[title] = {"member": member, "lent_on": today}


def give_back(loans, title, today):
    loan = loans.pop(title)
    return fee(loan["lent_on"], today)


def titles_of(loans, member):
    mine = filter(lambda title: loans[title]["member"] == member, loans)
    return list(mine)


def save(loans, path):
    text = json.dumps(loans, ensure_ascii=False)
    path.write_text(text, encoding="ascii", errors="ignore")


def load(path):
    if not path.exists():
        return {}
    return json.loads(path.read_text(encoding="ascii"))
