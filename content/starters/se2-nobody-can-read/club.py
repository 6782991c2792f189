"""The reading club joins, with the hashes from its old website: python club.py"""

import csv

from sqlalchemy.orm import Session

from db import engine
from models import Member

with open("club.csv", encoding="utf-8", newline="") as file, Session(engine) as session:
    for row in csv.DictReader(file):
        session.add(Member(name=row["name"], email=row["email"], password_hash=row["hash"]))
        print(f"{row['name']:7} {row['hash']}")
    session.commit()
