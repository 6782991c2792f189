"""Who may do what? Everything is decided here."""

from sqlalchemy import select

from models import Account, Opening, Permission

MACHINES = {"laser", "lathe", "saw"}
# For each action, who may do it: a role of the house, or a permission for this machine.
RULES = {
    "open": {"use", "induct"},
    "list": {"induct", "owner"},
    "give use": {"induct"},
    "take use": {"induct", "owner"},
    "give induct": {"owner"},
    "take induct": {"owner"},
}


def may_of(session, account_id: int, machine: str) -> str | None:
    permission = session.get(Permission, (account_id, machine))
    return permission.may if permission else None


def allowed(session, me: Account, action: str, machine: str) -> bool:
    who = {me.role, may_of(session, me.id, machine)}
    return bool(who & RULES.get(action, set()))


def visible_to(me: Account):
    """Returns the query for the openings that somebody may see."""
    if me.role == "owner":
        return select(Opening)
    return select(Opening).where(Opening.account_id == me.id)
