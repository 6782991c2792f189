"""Who somebody is, if the password fits. Shelf uses pwdlib; this copy does without the package."""

import hashlib
import hmac

SALT = bytes.fromhex("5e70c1f2a94b4d0e8f6a3b21d7c80914")
# The email address, the number of the member, and the hash of the password.
ACCOUNTS = {
    "thandi@example.com": (5, "53936845d21a617c299e39856497f9f3ea5a24bc6d88e8e6bbdf23523c876fdc"),
}
NOBODY = (None, "0" * 64)


def member_with(email, password):
    """Returns the number of the member, or None. An unknown address takes as long as a known one."""
    member_id, known = ACCOUNTS.get(email, NOBODY)
    found = hashlib.scrypt(password.encode(), salt=SALT, n=2**14, r=8, p=5, dklen=32).hex()
    return member_id if hmac.compare_digest(found, known) else None
