"""Log-in with tokens: hashed passwords, JWT, settings, roles and a database in one small API."""

import hashlib
import hmac
from datetime import datetime, timedelta, timezone
from typing import Annotated

import jwt
from fastapi import APIRouter, Depends, FastAPI, HTTPException
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from fastapi.testclient import TestClient
from pydantic import BaseModel, Field, SecretStr
from pydantic_settings import BaseSettings
from sqlalchemy import ForeignKey, String, create_engine, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, relationship, sessionmaker
from sqlalchemy.pool import StaticPool


class Settings(BaseSettings):
    secret: SecretStr = SecretStr("0123456789abcdef0123456789abcdef")
    minutes: int = 15


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(String(20), unique=True)
    password: Mapped[str]
    is_admin: Mapped[bool] = mapped_column(default=False)
    notes: Mapped[list["Note"]] = relationship(back_populates="owner", order_by="Note.id")


class Note(Base):
    __tablename__ = "notes"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]
    owner_id: Mapped[int] = mapped_column(ForeignKey("users.id"))
    owner: Mapped[User] = relationship(back_populates="notes")


class LogIn(BaseModel):
    name: str = Field(min_length=2)
    password: SecretStr = Field(min_length=8)


class NoteOut(BaseModel, from_attributes=True):
    id: int
    text: str


class UserOut(BaseModel, from_attributes=True):
    name: str
    notes: list[NoteOut] = []


engine = create_engine("sqlite://", connect_args={"check_same_thread": False}, poolclass=StaticPool)
Base.metadata.create_all(engine)
make_session = sessionmaker(engine)
settings = Settings()
now = datetime(2026, 6, 1, tzinfo=timezone.utc)


def hashed(password: str) -> str:
    return hashlib.pbkdf2_hmac("sha256", password.encode(), b"salt", 10).hex()


def get_session():
    with make_session.begin() as session:
        yield session


def current(given: Annotated[HTTPAuthorizationCredentials, Depends(HTTPBearer())], session: Annotated[Session, Depends(get_session)]):
    options = {"verify_exp": False, "require": ["sub", "exp"]}
    try:
        claims = jwt.decode(given.credentials, settings.secret.get_secret_value(), ["HS256"], options=options)
    except jwt.InvalidTokenError as error:
        raise HTTPException(401, f"{type(error).__name__}: {error}")
    if datetime.fromtimestamp(claims["exp"], timezone.utc) <= now:
        raise HTTPException(401, "expired")
    return session.scalars(select(User).where(User.name == claims["sub"])).one()


def admin(user: Annotated[User, Depends(current)]):
    if not user.is_admin:
        raise HTTPException(403, "admins only")


app = FastAPI()
mine = APIRouter(prefix="/me")


@app.post("/users", status_code=201)
def sign_up(given: LogIn, session: Annotated[Session, Depends(get_session)]) -> UserOut:
    if session.scalar(select(func.count()).where(User.name == given.name)):
        raise HTTPException(409, "taken")
    user = User(name=given.name, password=hashed(given.password.get_secret_value()), is_admin=given.name == "root")
    session.add(user)
    session.flush()
    return user


@app.post("/token")
def log_in(given: LogIn, session: Annotated[Session, Depends(get_session)]) -> dict[str, str]:
    user = session.scalar(select(User).where(User.name == given.name))
    if user is None or not hmac.compare_digest(user.password, hashed(given.password.get_secret_value())):
        raise HTTPException(401, "wrong name or password")
    claims = {"sub": user.name, "exp": now + timedelta(minutes=settings.minutes)}
    return {"token": jwt.encode(claims, settings.secret.get_secret_value(), "HS256")}


@mine.get("")
def me(user: Annotated[User, Depends(current)]) -> UserOut:
    return user


@mine.post("/notes")
def write(note: dict[str, str], user: Annotated[User, Depends(current)]) -> int:
    user.notes.append(Note(text=note["text"]))
    return len(user.notes)


@app.get("/stats", dependencies=[Depends(admin)])
def stats(session: Annotated[Session, Depends(get_session)]):
    rows = session.execute(select(User.name, func.count(Note.id)).outerjoin(Note).group_by(User.name).order_by(User.name))
    return [tuple(row) for row in rows]


app.include_router(mine)
client = TestClient(app)


def ask(method, path, token=None, **options):
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    answer = client.request(method, path, headers=headers, **options)
    print(method, path, answer.status_code, answer.text)
    return answer.json()


for name in ("ann", "root", "ann", "x"):
    ask("POST", "/users", json={"name": name, "password": "long enough"})
ask("POST", "/token", json={"name": "ann", "password": "not this one"})
tokens = {name: ask("POST", "/token", json={"name": name, "password": "long enough"})["token"] for name in ("ann", "root")}
ask("POST", "/me/notes", tokens["ann"], json={"text": "buy milk"})
ask("POST", "/me/notes", tokens["ann"], json={"text": "sleep"})
ask("GET", "/me", tokens["ann"])
ask("GET", "/me")
ask("GET", "/me", tokens["ann"][:-4] + "AAAA")
ask("GET", "/me", "no.token")
ask("GET", "/me", jwt.encode({"sub": "ann"}, settings.secret.get_secret_value(), "HS256"))
ask("GET", "/stats", tokens["ann"])
ask("GET", "/stats", tokens["root"])
now += timedelta(minutes=15)
ask("GET", "/me", tokens["ann"])
