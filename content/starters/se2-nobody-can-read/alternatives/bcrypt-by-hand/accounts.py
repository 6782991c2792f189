"""Accounts: members choose a password at the counter, and log in with it."""

import logging
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import Member
from passwords import hash_password, is_outdated, password_fits, spare

MIN_LENGTH = 15
MAX_LENGTH = 200
COMMON = set(Path(__file__).with_name("common.txt").read_text(encoding="utf-8").splitlines())

log = logging.getLogger("accounts")


class AccountError(Exception):
    """Shelf doesn't do this. The message is for the person at the screen."""


class BadPasswordError(AccountError):
    """Nobody should use this password."""


class WrongLoginError(AccountError):
    """There's no account with this address and this password."""


def find_member(session: Session, email: str) -> Member | None:
    return session.scalar(select(Member).where(Member.email == email))


def refuse_bad(password: str) -> None:
    """Raises an error if nobody should use this password."""
    if len(password) < MIN_LENGTH:
        raise BadPasswordError(f"Use {MIN_LENGTH} characters or more. A sentence is fine.")
    if len(password) > MAX_LENGTH:
        raise BadPasswordError(f"Use at most {MAX_LENGTH} characters.")
    if password.lower() in COMMON:
        raise BadPasswordError("Thieves try this one first. What else could you remember?")


def register(session: Session, email: str, password: str) -> Member:
    """Gives a member an account. Greta has looked at their card before."""
    member = find_member(session, email)
    if member is None or member.password_hash is not None:
        raise AccountError("No member with this address is waiting for an account.")
    refuse_bad(password)
    member.password_hash = hash_password(password)
    session.commit()
    log.info("new account: member %s", member.id)
    return member


def log_in(session: Session, email: str, password: str) -> Member:
    """Returns the member who logs in."""
    member = find_member(session, email)
    has_account = member is not None and bool(member.password_hash)
    fits = password_fits(password, member.password_hash if has_account else spare())
    if not has_account or not fits:
        print("A login has failed.")
        raise WrongLoginError("No account has this address and this password.")
    if is_outdated(member.password_hash):
        member.password_hash = hash_password(password)
        session.commit()
    return member
