def at_home(member):
    return [loan for loan in member["loans"] if not loan["returned_on"]] if member else []


def what_has(members, member_id):
    titles = [loan["title"] for loan in at_home(members.get(str(member_id)))]
    titles.sort()
    return titles


def who_has(members, book_id):
    return sorted(
        member["name"] for member in members.all() if any(loan["book_id"] == book_id for loan in at_home(member))
    )


def rename(members, book_id, title):
    for member in members.all():
        changed = False
        for number, loan in enumerate(member["loans"]):
            if loan["book_id"] == book_id and loan["title"] != title:
                member["loans"][number] = {**loan, "title": title}
                changed = True
        if changed:
            members.put(member["id"], member)


def overdue(members, day):
    return sorted((m["name"], loan["title"]) for m in members.all() for loan in at_home(m) if loan["due"] < day)


def out(members):
    return sum(len(at_home(member)) for member in members.all())
