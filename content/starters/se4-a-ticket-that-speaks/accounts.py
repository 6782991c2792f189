"""Who somebody is, if the password fits."""

from pwdlib import PasswordHash

from library import MEMBERS, Member

hasher = PasswordHash.recommended()

# For an unknown address, this costs the same work as a real hash would.
SPARE_HASH = "$argon2id$v=19$m=65536,t=3,p=4$TugNNOUv9sYgDfjNIe0Yhw$3hCsBOgcgIFoTmQVNdV3EtTpThQMNLXmHtzH1Qd/N0I"


class WrongLoginError(Exception):
    """The address is unknown, or the password doesn't fit. It doesn't say which."""


def log_in(email: str, password: str) -> Member:
    """Returns the member, or raises a WrongLoginError."""
    found = [one for one in MEMBERS.values() if one.email == email and one.password_hash]
    known = found[0].password_hash if found else SPARE_HASH
    if not hasher.verify(password, known) or not found:
        raise WrongLoginError
    return found[0]
