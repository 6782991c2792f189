"""Makes mine.db, and prints your answer: python tell.py, or with the SQL: python tell.py sql"""

import sys
from pathlib import Path

from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from mine import Base, answer, fill

Path("mine.db").unlink(missing_ok=True)
engine = create_engine("sqlite:///mine.db")
Base.metadata.create_all(engine)
with Session(engine) as session:
    fill(session)
    session.commit()

engine.echo = "sql" in sys.argv
with Session(engine) as session:
    print(answer(session))
