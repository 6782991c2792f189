"""Hashes passwords, and checks them. Nothing else in Shelf does."""

from pwdlib import PasswordHash

hasher = PasswordHash.recommended()


def hash_password(password: str) -> str:
    return hasher.hash(password)


def password_fits(password: str, hash: str) -> bool:
    return hasher.verify(password, hash)
