"""Loans, rewritten by Bo."""

import json

from fees import fee


def lend(loans, title, member, today):
    loans.update({title: {"member": member, "lent_on": today}})


def give_back(loans, title, today):
    back = loans[title]
    for other in [name for name, loan in loans.items() if loan["member"] == back["member"]]:
        del loans[other]
    return fee(back["lent_on"], today)


def titles_of(loans, member):
    return [title for title in loans if loans[title]["member"] == member]


def save(loans, path):
    path.write_text(json.dumps(loans, indent=2), encoding="utf-8")


def load(path):
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
