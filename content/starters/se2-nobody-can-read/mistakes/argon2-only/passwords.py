"""Hashes passwords, and checks them. Nothing else in Shelf does."""

from pwdlib import PasswordHash

hasher = PasswordHash.recommended()


def hash_password(password: str) -> str:
    return hasher.hash(password)


def password_fits(password: str, hash: str) -> bool:
    return hasher.verify(password, hash)


def check_password(password: str, hash: str) -> tuple[bool, str | None]:
    """Returns whether a password fits, and a newer hash if this one is outdated."""
    return hasher.verify_and_update(password, hash)
