"""Print three answers: python ask.py, or with the SQL: python ask.py sql"""

import sys

from sqlalchemy.orm import Session

from db import engine
from questions import at_home, times, unread

engine.echo = "sql" in sys.argv
with Session(engine) as session:
    loans = at_home(session)
    titles = unread(session)
    counts = times(session)

for name, title, due in loans:
    print(f"{name} has {title}, due {due}")
print("Never borrowed:", ", ".join(titles))
for name, number in counts:
    print(f"{name}: {number}")
