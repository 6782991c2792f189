"""Hashes passwords, and checks them. Nothing else in Shelf does."""

from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher
from pwdlib.hashers.bcrypt import BcryptHasher

# The first one makes new hashes. The others only check old ones.
hasher = PasswordHash((Argon2Hasher(), BcryptHasher()))


def hash_password(password: str) -> str:
    return hasher.hash(password)


def password_fits(password: str, hash: str) -> bool:
    return check_password(password, hash)[0]


def check_password(password: str, hash: str) -> tuple[bool, str | None]:
    """Returns whether a password fits, and a newer hash if this one is outdated."""
    if BcryptHasher.identify(hash):
        # bcrypt has never looked at more than 72 bytes.
        fits = hasher.verify(password.encode()[:72], hash)
        return fits, hash_password(password) if fits else None
    return hasher.verify_and_update(password, hash)
