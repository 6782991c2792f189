"""Slow hashes of passwords."""

import hashlib
import hmac

SALT = b"Station Skua, 2031"


def hash_of(password: str) -> str:
    return hashlib.scrypt(password.encode(), salt=SALT, n=2**14, r=8, p=5).hex()


def fits(password: str, hashed: str | None) -> bool:
    return hmac.compare_digest(hash_of(password), hashed or "")
