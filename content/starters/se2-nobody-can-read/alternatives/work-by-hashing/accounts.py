"""Accounts: members choose a password at the counter, and log in with it."""

import logging

from sqlalchemy import select
from sqlalchemy.orm import Session

import passwords
from models import Member

log = logging.getLogger(__name__)
REFUSAL = "We don't know this combination of address and password."


class AccountError(Exception):
    """Shelf doesn't do this. The message is for the person at the screen."""


class BadPasswordError(AccountError):
    """Nobody should use this password."""


class WrongLoginError(AccountError):
    """There's no account with this address and this password."""


def find_member(session: Session, email: str) -> Member | None:
    return session.scalar(select(Member).where(Member.email == email))


def is_common(password: str) -> bool:
    with open("common.txt", encoding="utf-8") as file:
        return any(line.strip().casefold() == password.casefold() for line in file)


def register(session: Session, email: str, password: str) -> Member:
    """Gives a member an account. Greta has looked at their card before."""
    match len(password):
        case length if length < 15:
            raise BadPasswordError(f"That's {length} characters. 15 are enough.")
        case length if length > 1000:
            raise BadPasswordError("That's a novel.")
    if is_common(password):
        raise BadPasswordError("Too many people have had this idea.")
    member = find_member(session, email)
    if member is None or member.password_hash is not None:
        raise AccountError("No member with this address is waiting for an account.")
    member.password_hash = passwords.hash_password(password)
    session.commit()
    return member


def log_in(session: Session, email: str, password: str) -> Member:
    """Returns the member who logs in."""
    match find_member(session, email):
        case Member(password_hash=str(kept)) as member:
            fits, better = passwords.fits_and_better(password, kept)
        case _:
            passwords.hash_password(password)  # takes as long as checking one
            member, fits, better = None, False, None
    if not fits:
        log.info("somebody failed to log in")
        raise WrongLoginError(REFUSAL)
    if better:
        member.password_hash = better
        session.commit()
    return member
