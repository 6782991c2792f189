"""Passwords, hashed with Argon2."""

from pwdlib import PasswordHash

hasher = PasswordHash.recommended()


def hash_password(password: str) -> str:
    return hasher.hash(password)


def password_fits(password: str, password_hash: str) -> bool:
    return hasher.verify(password, password_hash)
