"""Passwords: which ones are good enough, and which ones fit."""

import pathlib
import secrets

from pwdlib import PasswordHash

from errors import Refused

hasher = PasswordHash.recommended()
# Nobody knows the password of this hash. It's checked when there's no other.
SPARE_HASH = hasher.hash(secrets.token_urlsafe())
LINES = pathlib.Path(__file__).with_name("common.txt").read_text(encoding="utf-8").splitlines()
COMMON = {line.strip().casefold() for line in LINES}


def hash_password(password: str) -> str:
    """Returns the hash of a new password, if it's good enough."""
    if not 15 <= len(password) <= 200:
        raise Refused(422, "bad_password", "A password has 15 to 200 characters.")
    if password.casefold() in COMMON:
        raise Refused(422, "bad_password", "This password is on every list of common ones.")
    return hasher.hash(password)


def password_fits(password: str, stored: str | None) -> bool:
    """Says whether a password fits. It takes the same work if there's no hash."""
    fits = hasher.verify(password, stored or SPARE_HASH)
    return fits and stored is not None
