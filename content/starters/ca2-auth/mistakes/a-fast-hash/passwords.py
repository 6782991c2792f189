"""Hashes of passwords."""

import hashlib


def hash_of(password: str) -> str:
    return hashlib.sha256(password.encode()).hexdigest()


def fits(password: str, hashed: str | None) -> bool:
    return hash_of(password) == hashed
