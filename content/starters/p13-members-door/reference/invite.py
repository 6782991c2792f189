"""Makes an invitation: python invite.py ottoline@example.com, and for the owner: … owner"""

import sys

from sqlalchemy import select
from sqlalchemy.orm import Session

import clock
import tickets
from models import Account, get_engine, make_tables


def main(email, role="member"):
    email = email.strip().lower()
    if role not in ("member", "owner"):
        sys.exit(f"There's no role {role}.")
    make_tables()
    with Session(get_engine()) as session:
        if session.scalar(select(Account).where(Account.email == email)):
            sys.exit(f"{email} has an account already.")
        print(f"An invitation for {email}, which works once and for a week:")
        print(tickets.make(session, "invitation", email, clock.now(), role))


if __name__ == "__main__":
    main(*sys.argv[1:])
