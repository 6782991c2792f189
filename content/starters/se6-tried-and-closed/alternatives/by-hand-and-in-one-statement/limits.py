"""Counts attempts in the table. Each statement is either done or not, so nobody gets between."""

from fastapi import HTTPException


def try_it(db, kind, who, most, seconds, now):
    """Notes an attempt and returns its number, or raises a 429."""
    row = (f"{kind}:{who}", now + seconds, f"{kind}:{who}", now, most)
    statement = """
        INSERT INTO attempts (who, ends) SELECT ?, ?
        WHERE (SELECT count(*) FROM attempts WHERE who = ? AND ends > ?) < ?
    """
    cursor = db.execute(statement, row)
    db.commit()
    if cursor.rowcount == 0:
        raise HTTPException(429, "Not now.", headers={"Retry-After": str(seconds)})
    return cursor.lastrowid


def forget(db, *numbers):
    db.executemany("DELETE FROM attempts WHERE id = ?", [(number,) for number in numbers])
    db.commit()
