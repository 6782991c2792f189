"""Wish lists with a second table: who has bought what."""

from typing import Annotated

from fastapi import APIRouter, Depends, HTTPException, Response
from pydantic import BaseModel, Field
from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, mapped_column, relationship

from db import DbSession
from login import Me
from models import Base, Member

router = APIRouter(tags=["wishes"])


class Purchase(Base):
    __tablename__ = "purchases"
    wish_id: Mapped[int] = mapped_column(ForeignKey("wish_list.id"), primary_key=True)
    buyer_id: Mapped[int] = mapped_column(ForeignKey("members.id"))
    buyer: Mapped[Member] = relationship()


class Wish(Base):
    __tablename__ = "wish_list"
    id: Mapped[int] = mapped_column(primary_key=True)
    owner_id: Mapped[int] = mapped_column(ForeignKey("members.id"))
    words: Mapped[str]
    gone: Mapped[bool] = mapped_column(default=False)
    purchase: Mapped[Purchase | None] = relationship()


class NewWish(BaseModel):
    words: str = Field(min_length=1, max_length=200)


def any_wish(wish_id: int, session: DbSession) -> Wish:
    wish = session.get(Wish, wish_id)
    if wish is None:
        raise HTTPException(404, "No such wish.")
    return wish


def own_wish(me: Me, wish: Annotated[Wish, Depends(any_wish)]) -> Wish:
    if wish.owner_id != me.id or wish.gone:
        raise HTTPException(404, "No such wish.")
    return wish


def friends_wish(me: Me, wish: Annotated[Wish, Depends(any_wish)]) -> Wish:
    if wish.owner_id == me.id:
        raise HTTPException(403, "Let the others do that.")
    return wish


@router.post("/wishes", status_code=201)
def add(new: NewWish, me: Me, session: DbSession):
    wish = Wish(owner_id=me.id, words=new.words)
    session.add(wish)
    session.commit()
    return {"id": wish.id}


@router.get("/members/{member_id}/wishes")
def show(member_id: int, me: Me, session: DbSession):
    wishes = session.scalars(select(Wish).where(Wish.owner_id == member_id).order_by(Wish.id)).all()
    if member_id == me.id:
        items = [
            {"id": one.id, "words": one.words, "bought_by": None} for one in wishes if not one.gone
        ]
    else:
        items = []
        for one in wishes:
            buyer = one.purchase.buyer.name if one.purchase else None
            if not one.gone or buyer == me.name:
                items.append(
                    {"id": one.id, "words": one.words, "bought_by": buyer, "gone": one.gone}
                )
    return {"items": items}


@router.post("/wishes/{wish_id}/buy", status_code=204)
def buy(wish: Annotated[Wish, Depends(friends_wish)], me: Me, session: DbSession):
    if wish.purchase is not None and wish.purchase.buyer_id == me.id:
        session.delete(wish.purchase)
    elif wish.purchase is not None:
        raise HTTPException(409, f"{wish.purchase.buyer.name} was faster.")
    else:
        session.add(Purchase(wish_id=wish.id, buyer_id=me.id))
    session.commit()
    return Response(status_code=204)


@router.delete("/wishes/{wish_id}")
def delete(wish: Annotated[Wish, Depends(own_wish)], session: DbSession):
    wish.gone = True
    session.commit()
    return {"deleted": True}
