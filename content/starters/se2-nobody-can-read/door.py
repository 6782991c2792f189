"""Two logins that fail: one at an account, and one where there isn't any."""

import logging
import time

from sqlalchemy import create_engine
from sqlalchemy.orm import Session

import accounts
from models import Base, Member

logging.disable()  # Only what people see counts here.
engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add(Member(name="Sara", email="sara@example.com"))
    session.commit()
    accounts.register(session, "sara@example.com", "nine boats in one harbour")
    for email in ["sara@example.com", "nobody@example.com"]:
        start = time.perf_counter()
        try:
            accounts.log_in(session, email, "let me in, let me in")
        except accounts.WrongLoginError as error:
            print(f"{time.perf_counter() - start:.4f} seconds: {error}")
