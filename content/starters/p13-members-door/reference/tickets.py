"""Random tokens, of which the database has only the hashes, and tickets that work once."""

import hashlib
import secrets

from sqlalchemy import delete, func, select

from models import Ticket

SECONDS = {"invitation": 7 * 24 * 3600, "reset": 30 * 60}


def hash_of(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


def make(session, kind: str, email: str, now: int, role: str = "member") -> str:
    token = secrets.token_urlsafe()
    expires_at = now + SECONDS[kind]
    session.add(
        Ticket(kind=kind, token_hash=hash_of(token), email=email, role=role, expires_at=expires_at)
    )
    session.commit()
    return token


def find(session, kind: str, token: str, now: int) -> Ticket | None:
    good = select(Ticket).where(
        Ticket.kind == kind, Ticket.token_hash == hash_of(token), Ticket.expires_at > now
    )
    return session.scalar(good)


def use_up(session, ticket_id: int) -> bool:
    """Takes a ticket away. If two requests try, only one of them gets True."""
    return session.execute(delete(Ticket).where(Ticket.id == ticket_id)).rowcount == 1


def delete_all(kind: str, email: str):
    """Returns the statement that makes all tickets of an address worthless."""
    return delete(Ticket).where(Ticket.kind == kind, Ticket.email == email)


def made_within_an_hour(session, kind: str, email: str, now: int) -> int:
    recent = Ticket.expires_at > now + SECONDS[kind] - 3600
    return session.scalar(
        select(func.count()).where(Ticket.kind == kind, Ticket.email == email, recent)
    )
