"""Who has which book. Loans are a dictionary: each title leads to the member and the first day.

lend        adds a loan
give_back   ends this one loan, leaves all others alone, and returns its fee in cents
titles_of   returns the titles that exactly this member has, in the order in which they were lent
save, load  what is loaded is what was saved last, with every letter; if there's no file, no loans
"""

import json

from fees import fee


def lend(loans, title, member, today):
    loans[title] = {"member": member, "lent_on": today}


def give_back(loans, title, today):
    loan = loans.pop(title)
    return fee(loan["lent_on"], today)


def titles_of(loans, member):
    return [title for title, loan in loans.items() if loan["member"] == member]


def save(loans, path):
    path.write_text(json.dumps(loans), encoding="utf-8")


def load(path):
    if not path.exists():
        return {}
    return json.loads(path.read_text(encoding="utf-8"))
