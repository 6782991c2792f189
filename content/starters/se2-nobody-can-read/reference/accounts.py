"""Accounts: members choose a password at the counter, and log in with it."""

import logging
import secrets
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import Member
from passwords import check_password, hash_password

MIN_LENGTH = 15
MAX_LENGTH = 200
COMMON = set(Path(__file__).with_name("common.txt").read_text(encoding="utf-8").splitlines())

# Nobody knows the password of this hash. log_in checks it when there's no other.
SPARE_HASH = hash_password(secrets.token_urlsafe())

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
    """Returns the member who logs in. Does the same work for every login that fails."""
    member = find_member(session, email)
    stored = member.password_hash if member else None
    fits, newer = check_password(password, stored or SPARE_HASH)
    if member is None or stored is None or not fits:
        log.warning("login failed: member %s", member.id if member else "unknown")
        raise WrongLoginError("This address and this password don't belong together.")
    if newer is not None:
        member.password_hash = newer
        session.commit()
    log.info("login: member %s", member.id)
    return member
