"""PBKDF2 from the standard library, with the number of rounds that OWASP recommends."""

import hashlib
import hmac
import os

ROUNDS = 600_000


def stretch(password: str, salt: bytes) -> bytes:
    return hashlib.pbkdf2_hmac("sha256", password.encode(), salt, ROUNDS)


def hash_of(password: str) -> str:
    salt = os.urandom(16)
    return f"{salt.hex()}:{stretch(password, salt).hex()}"


def fits(password: str, hashed: str | None) -> bool:
    salt, _, wanted = (hashed or ":").partition(":")
    return hmac.compare_digest(stretch(password, bytes.fromhex(salt)).hex(), wanted)
