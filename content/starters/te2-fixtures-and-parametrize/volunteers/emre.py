"""Loans, rewritten by Emre."""

from fees import fee


def lend(loans, title, member, today):
    loans[title] = {"member": member, "lent_on": today}


def give_back(loans, title, today):
    ended = loans.pop(title)
    return fee(ended["lent_on"], today)


def titles_of(loans, member):
    mine = []
    for title in loans:
        if loans[title]["member"] == member:
            mine += [title]
    return mine


def save(loans, path):
    lines = [f"{title}\t{loan['member']}\t{loan['lent_on']}" for title, loan in loans.items()]
    path.write_text("\n".join(lines), encoding="utf-8")


def load(path):
    loans = {}
    if path.is_file():
        for line in path.read_text(encoding="utf-8").splitlines():
            title, member, lent_on = line.split("\t")
            lend(loans, title, member, int(lent_on))
    return loans
