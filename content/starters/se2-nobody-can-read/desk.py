"""The screen at the counter: python desk.py register, or python desk.py login"""

import logging
import sys
from getpass import getpass

from sqlalchemy.orm import Session

import accounts
from db import engine

logging.basicConfig(
    filename="counter.log", level=logging.INFO, format="%(asctime)s %(message)s", encoding="utf-8"
)

ACTIONS = {"register": accounts.register, "login": accounts.log_in}
action = ACTIONS[sys.argv[1]]
email = input("Email: ")
password = getpass("Password (nothing appears while you type): ")
with Session(engine) as session:
    member = action(session, email, password)
    print(f"Hello, {member.name}!")
