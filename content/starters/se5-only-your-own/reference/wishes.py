"""Wish lists. Their owners don't learn who has bought what."""

from fastapi import APIRouter, HTTPException
from pydantic import BaseModel
from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from db import DbSession
from login import Me
from models import Base, Member

router = APIRouter()


class Wish(Base):
    __tablename__ = "wishes"

    id: Mapped[int] = mapped_column(primary_key=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("members.id"))
    words: Mapped[str]
    bought: Mapped[bool] = mapped_column(default=False)


class WishIn(BaseModel):
    words: str


# For each action: who may do it, the owner of the list or the others. Librarians are like others.
RULES = {"buy": {"others"}, "see what's bought": {"others"}, "delete": {"owner"}}


def allowed(me: Member, action: str, owner_id: int) -> bool:
    who = "owner" if me.id == owner_id else "others"
    return who in RULES.get(action, set())


def find_wish(session: Session, me: Member, action: str, wish_id: int) -> Wish:
    wish = session.get(Wish, wish_id)
    if wish is None:
        raise HTTPException(404, "There's no such wish.")
    if not allowed(me, action, wish.member_id):
        raise HTTPException(403, "You may not do that.")
    return wish


@router.post("/wishes", status_code=201)
def add_wish(new: WishIn, me: Me, session: DbSession):
    """Adds a wish to the list of the member who asks."""
    wish = Wish(member_id=me.id, words=new.words)
    session.add(wish)
    session.commit()
    return {"id": wish.id, "words": wish.words}


@router.get("/members/{member_id}/wishes")
def list_wishes(member_id: int, me: Me, session: DbSession):
    """Lists somebody's wishes. The others also see what's bought."""
    items = []
    for wish in session.scalars(select(Wish).where(Wish.member_id == member_id)):
        item = {"id": wish.id, "words": wish.words}
        if allowed(me, "see what's bought", member_id):
            item["bought"] = wish.bought
        items.append(item)
    return {"items": items}


@router.post("/wishes/{wish_id}/buy")
def buy(wish_id: int, me: Me, session: DbSession):
    """Notes that somebody has bought this."""
    wish = find_wish(session, me, "buy", wish_id)
    if wish.bought:
        raise HTTPException(409, "Somebody has bought it already.")
    wish.bought = True
    session.commit()
    return {"id": wish.id, "words": wish.words, "bought": True}


@router.delete("/wishes/{wish_id}", status_code=204)
def delete_wish(wish_id: int, me: Me, session: DbSession) -> None:
    """Takes a wish from one's own list."""
    session.delete(find_wish(session, me, "delete", wish_id))
    session.commit()
