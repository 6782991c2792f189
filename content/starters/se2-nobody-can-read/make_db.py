"""Makes shelf.db: eight members without accounts. Everything else is forgotten."""

from sqlalchemy.orm import Session

from db import engine
from models import Base, Member

NAMES = ["Sara", "Joao", "Halima", "Pavel", "Thandi", "Bao", "Lina", "Ida"]

Base.metadata.drop_all(engine)
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add_all(Member(name=name, email=f"{name.lower()}@example.com") for name in NAMES)
    session.commit()
print("shelf.db: 8 members, no accounts")
