"""Who may do what. What isn't in here, nobody may do."""

from sqlalchemy import Select, select

from models import Loan, Member

RULES = {
    "renew": {"owner", "librarian"},
    "return": {"librarian"},
    "lend": {"owner", "librarian"},
}


def allowed(me: Member, action: str, owner_id: int) -> bool:
    """Says whether somebody may do this with a loan of member owner_id."""
    roles = {me.role}
    if me.id == owner_id:
        roles.add("owner")
    return bool(roles & RULES.get(action, set()))


def visible_to(me: Member) -> Select:
    """Returns the query for all loans that somebody may see."""
    if me.role == "librarian":
        return select(Loan)
    return select(Loan).where(Loan.member_id == me.id)
