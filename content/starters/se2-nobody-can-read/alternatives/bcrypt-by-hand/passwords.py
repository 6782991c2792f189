"""Hashes passwords, and checks them."""

import functools
import secrets

import bcrypt
from pwdlib import PasswordHash
from pwdlib.hashers.argon2 import Argon2Hasher

argon2 = PasswordHash((Argon2Hasher(time_cost=4, memory_cost=65536),))


def hash_password(password: str) -> str:
    return argon2.hash(password)


def is_old(hash: str) -> bool:
    return hash.startswith(("$2a$", "$2b$", "$2y$"))


def password_fits(password: str, hash: str) -> bool:
    if is_old(hash):
        return bcrypt.checkpw(password.encode()[:72], hash.encode())
    return argon2.verify(password, hash)


def is_outdated(hash: str) -> bool:
    return is_old(hash) or argon2.current_hasher.check_needs_rehash(hash)


@functools.cache
def spare() -> str:
    return hash_password(secrets.token_hex())
