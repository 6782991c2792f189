"""Hashes passwords, and checks them."""

from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher
from pwdlib.hashers.bcrypt import BcryptHasher

NEW = PasswordHash.recommended()
ANY = PasswordHash([Argon2Hasher(), BcryptHasher()])


def hash_password(password: str) -> str:
    return NEW.hash(password)


def password_fits(password: str, hash: str) -> bool:
    fits, _ = fits_and_better(password, hash)
    return fits


def fits_and_better(password: str, hash: str) -> tuple[bool, str | None]:
    try:
        return ANY.verify_and_update(password, hash)
    except ValueError:  # more than 72 bytes, and an old hash
        if ANY.verify(password.encode()[:72], hash):
            return True, NEW.hash(password)
        return False, None
