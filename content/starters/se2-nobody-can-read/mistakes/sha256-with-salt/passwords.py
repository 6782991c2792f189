"""Hashes passwords, and checks them. Nothing else in Shelf does."""

import hashlib
import secrets


def scramble(password, salt):
    return hashlib.sha256((salt + password).encode()).hexdigest()


def hash_password(password: str) -> str:
    salt = secrets.token_hex(8)
    return f"{salt}${scramble(password, salt)}"


def password_fits(password: str, hash: str) -> bool:
    salt, _, rest = hash.partition("$")
    return scramble(password, salt) == rest


def check_password(password: str, hash: str) -> tuple[bool, str | None]:
    return password_fits(password, hash), None
