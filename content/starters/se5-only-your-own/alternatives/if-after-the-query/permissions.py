from sqlalchemy import select

from models import Loan


def is_librarian(me):
    return me.role == "librarian"


def allowed(me, action, owner_id):
    if action == "return":
        return is_librarian(me)
    if action in ("renew", "lend"):
        return is_librarian(me) or me.id == owner_id
    return False


def visible_to(me):
    query = select(Loan)
    if not is_librarian(me):
        query = query.where(Loan.member_id == me.id)
    return query
