"""Slow hashes of passwords."""

from pwdlib import PasswordHash

hasher = PasswordHash.recommended()
# Nobody's hash. An unknown address costs the same time as a wrong password.
NOBODY = (
    "$argon2id$v=19$m=65536,t=3,p=4$MIIRqgvgQbgj220jfp0MPA"
    "$YfwJSVjtjSU0zzV/P3S9nnQ/USre2wvJMjfCIjrTQbg"
)


def hash_of(password: str) -> str:
    return hasher.hash(password)


def fits(password: str, hashed: str | None) -> bool:
    return hasher.verify(password, hashed or NOBODY) and hashed is not None
