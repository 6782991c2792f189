"""Who has an account, and whose password fits."""

import secrets

from sqlalchemy import select
from sqlalchemy.orm import Session

from errors import WrongLoginError
from models import Member
from passwords import hash_password, password_fits

SPARE_HASH = hash_password(secrets.token_urlsafe())


def log_in(session: Session, email: str, password: str) -> Member:
    """Returns the member, or raises a WrongLoginError. An unknown address takes the same work."""
    member = session.scalar(select(Member).where(Member.email == email))
    known = member is not None and member.password_hash is not None
    fits = password_fits(password, member.password_hash if known else SPARE_HASH)
    if not known or not fits:
        raise WrongLoginError
    return member
