"""Who may do what."""

from enum import StrEnum

from sqlalchemy import or_, select, true

from models import Loan


class Role(StrEnum):
    MEMBER = "member"
    LIBRARIAN = "librarian"


class Rights:
    """What one member may do."""

    def __init__(self, me):
        self.me = me
        self.is_librarian = me.role == Role.LIBRARIAN

    def may(self, action, owner_id):
        match action, self.me.id == owner_id, self.is_librarian:
            case ("renew" | "lend", True, _) | ("renew" | "lend" | "return", _, True):
                return True
            case _:
                return False

    def loans(self):
        everything = true() if self.is_librarian else Loan.member_id == self.me.id
        return select(Loan).where(or_(everything, Loan.member_id == self.me.id))


def allowed(me, action, owner_id):
    return Rights(me).may(action, owner_id)


def visible_to(me):
    return Rights(me).loans()
