"""Show the party list: python party.py"""

from collections import Counter

from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session

from models import Song

engine = create_engine("sqlite:///party.db")

with Session(engine) as session:
    songs = session.scalars(select(Song).order_by(Song.id)).all()
    for song in songs:
        print(f"{song.title} by {song.artist or 'somebody'} (for {song.wanted_by})")
    artists = Counter(song.artist for song in songs if song.artist is not None)
    if artists:
        artist, times = artists.most_common(1)[0]
        print(f"{times} of {len(songs)} songs are by {artist}.")
