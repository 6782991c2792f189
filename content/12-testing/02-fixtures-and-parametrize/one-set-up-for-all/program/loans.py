"""Who has which book, and from which shelf."""

from fees import fee


def lend(loans, title, member, today, shelf):
    loans[title] = {"member": member, "lent_on": today, "shelf": shelf}


def give_back(loans, title, today):
    """Ends a loan, and returns its fee in cents."""
    loan = loans.pop(title)
    return fee(loan["lent_on"], today)


def titles_of(loans, member):
    return [title for title, loan in loans.items() if loan["member"] == member]


def titles_from(loans, shelf):
    return [title for title, loan in loans.items() if loan["shelf"] == shelf]
