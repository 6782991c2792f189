"""The loans are inside the documents of the members: Casper's second idea. Three functions are yours."""


def what_has(members, member_id):
    """Returns the titles that a member has at home, sorted."""
    member = members.get(member_id)
    if member is None:
        return []
    return sorted(loan["title"] for loan in member["loans"])


def who_has(members, book_id):
    """Returns the names of the members who have a book at home, sorted."""
    names = []
    for member in members.all():
        for loan in member["loans"]:
            if loan["book_id"] == book_id and loan["returned_on"] is None:
                names.append(member["name"])
    return sorted(names)


def rename(members, book_id, title):
    """Gives a book a new title, in every document that has a copy of it."""
    for member in members.all():
        copies = [loan for loan in member["loans"] if loan["book_id"] == book_id]
        for loan in copies:
            loan["title"] = title
        if copies:
            members.put(member["id"], member)


def overdue(members, day):
    """Returns a pair of name and title for each loan that was due before a day, sorted."""
    pairs = []
    for member in members.all():
        for loan in member["loans"]:
            if loan["returned_on"] is None and loan["due"] < day:
                pairs.append((member["name"], loan["title"]))
    return sorted(pairs)


def out(members):
    """Returns how many loans are out."""
    return sum(loan["returned_on"] is None for member in members.all() for loan in member["loans"])
