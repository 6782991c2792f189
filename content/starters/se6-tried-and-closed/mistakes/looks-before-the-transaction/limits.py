"""Counts attempts, so that nobody has too many."""

from fastapi import HTTPException

QUARTER = 15 * 60


def note_attempt(db, now, limits, seconds=QUARTER):
    """Notes an attempt for each key of limits, or raises a 429 if one of them has had enough."""
    for who, most in limits.items():
        query = "SELECT count(*), min(ends) FROM attempts WHERE who = ? AND ends > ?"
        count, first = db.execute(query, (who, now)).fetchone()
        if count >= most:
            wait = {"Retry-After": str(first - now)}
            raise HTTPException(429, "Too many attempts. Please try again later.", wait)
    rows = [(who, now + seconds) for who in limits]
    db.executemany("INSERT INTO attempts (who, ends) VALUES (?, ?)", rows)
    db.commit()


def take_back(db, account, address):
    """Forgets all attempts for this account, and the newest one from this address."""
    db.execute("DELETE FROM attempts WHERE who = ?", (account,))
    query = "DELETE FROM attempts WHERE id = (SELECT max(id) FROM attempts WHERE who = ?)"
    db.execute(query, (address,))
    db.commit()
