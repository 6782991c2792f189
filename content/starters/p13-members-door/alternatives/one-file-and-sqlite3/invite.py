import secrets
import sys

import clock
from main import database, make_tables, mixed

email = sys.argv[1].lower().strip()
role = "owner" if "owner" in sys.argv[2:] else "member"
code = secrets.token_hex(20)
make_tables()
with database() as db:
    if db.execute("SELECT 1 FROM people WHERE email = ?", [email]).fetchone():
        raise SystemExit("They're in already.")
    db.execute("INSERT INTO invitations VALUES (?, ?, ?, ?)", (mixed(code), email, role, clock.now() + 604800))
print(code)
