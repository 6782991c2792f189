"""Accounts: members choose a password at the counter, and log in with it."""

import logging

from sqlalchemy import select
from sqlalchemy.orm import Session

from models import Member
from passwords import hash_password, password_fits

log = logging.getLogger("accounts")


class AccountError(Exception):
    """Shelf doesn't do this. The message is for the person at the screen."""


class BadPasswordError(AccountError):
    """Nobody should use this password."""


class WrongLoginError(AccountError):
    """There's no account with this address and this password."""


def find_member(session: Session, email: str) -> Member | None:
    return session.scalar(select(Member).where(Member.email == email))


def register(session: Session, email: str, password: str) -> Member:
    """Gives a member an account. Greta has looked at their card before."""
    member = find_member(session, email)
    if member is None or member.password_hash is not None:
        raise AccountError("No member with this address is waiting for an account.")
    member.password_hash = hash_password(password)
    session.commit()
    log.info("new account: %s", email)
    return member


def log_in(session: Session, email: str, password: str) -> Member:
    """Returns the member who logs in."""
    member = find_member(session, email)
    if member is None:
        log.warning("login failed: no member %r", email)
        raise WrongLoginError(f"There's no member {email}.")
    if not password_fits(password, member.password_hash):
        log.warning("login failed: %s typed %r", email, password)
        raise WrongLoginError(f"Wrong password for {email}.")
    log.info("login: %s", email)
    return member
