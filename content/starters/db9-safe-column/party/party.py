"""Show the party list: python party.py"""

from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session

from models import Song

engine = create_engine("sqlite:///party.db")

with Session(engine) as session:
    for song in session.scalars(select(Song).order_by(Song.id)):
        print(f"{song.song} (for {song.wanted_by})")
