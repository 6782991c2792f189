"""How often somebody may guess. A guess is counted before it's compared."""

import hashlib

from sqlalchemy import delete, func, select

from errors import Refused
from models import Guess

WINDOW = 15 * 60
PER_ACCOUNT = 5
PER_ADDRESS = 40


def key_of(kind: str, text: str) -> str:
    # Somebody may have typed a password into the wrong field, so nothing is kept as it was typed.
    return hashlib.sha256(f"{kind} {text}".encode()).hexdigest()


def account_key(email: str) -> str:
    return key_of("account", email)


def count_guess(session, email: str, address: str, now: int) -> int:
    """Counts a guess, or refuses it. Returns the id under which the address is counted."""
    ours = Guess(key=account_key(email), at=now)
    theirs = Guess(key=key_of("address", address), at=now)
    session.add_all([ours, theirs])
    session.flush()
    for guess, most in ((ours, PER_ACCOUNT), (theirs, PER_ADDRESS)):
        recent = select(func.count()).where(Guess.key == guess.key, Guess.at > now - WINDOW)
        if session.scalar(recent) > most:
            session.rollback()
            raise Refused(
                429, "too_many_guesses", "Please wait a while.", {"Retry-After": str(WINDOW)}
            )
    session.execute(delete(Guess).where(Guess.at <= now - WINDOW))
    session.commit()
    return theirs.id


def forget(session, email: str, guess_id: int | None = None) -> None:
    """Forgets the guesses for an account, and this one of its address."""
    session.execute(delete(Guess).where(Guess.key == account_key(email)))
    session.execute(delete(Guess).where(Guess.id == guess_id))
    session.commit()
