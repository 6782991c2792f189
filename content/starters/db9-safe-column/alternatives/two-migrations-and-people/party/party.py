"""Show the party list: python party.py"""

from collections import Counter

from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session

from models import Song

engine = create_engine("sqlite:///party.db")

with Session(engine) as session:
    fans = Counter()
    for song in session.scalars(select(Song)):
        people = [wish.person for wish in song.wishes]
        fans.update(people)
        print(song.song, "for", " and ".join(people))
    for person, wishes in fans.most_common(1):
        print(f"{person} wants {wishes} songs.")
