"""A book of wishes for Bao. You read it when you've written in it yourself."""

from html import escape
from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import HTMLResponse
from sqlalchemy import ForeignKey, select
from sqlalchemy.orm import Mapped, mapped_column

from db import DbSession
from logins import Me
from models import Base, Member

router = APIRouter()

# The path that your friends open.
TRY = "/wishes"

FORM = """
<meta name="viewport" content="width=device-width">
<h1>Thirty wishes</h1>
<form method="post">
  <label>My wish for Bao <input name="words" maxlength="200" required></label>
  <button>Write it</button>
</form>
"""


class Wish(Base):
    __tablename__ = "wishes"

    id: Mapped[int] = mapped_column(primary_key=True)
    member_id: Mapped[int] = mapped_column(ForeignKey("members.id"))
    words: Mapped[str]


@router.get(TRY, response_class=HTMLResponse)
def read(session: DbSession, me: Me):
    """Shows all wishes to those who've written one."""
    if session.scalar(select(Wish).where(Wish.member_id == me.id)) is None:
        return FORM
    wishes = session.execute(select(Wish.words, Member.name).join(Member).order_by(Wish.id))
    return FORM + "".join(f"<p>{words} <b>{escape(name)}</b>" for words, name in wishes)


@router.post(TRY, response_class=HTMLResponse)
def write(session: DbSession, me: Me, words: Annotated[str, Form(min_length=1, max_length=200)]):
    """Adds a wish in my name."""
    session.add(Wish(member_id=me.id, words=words))
    session.commit()
    return read(session, me)
