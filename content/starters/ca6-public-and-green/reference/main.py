"""The endpoints only translate. Start: python -m uvicorn main:app --reload"""

from contextlib import asynccontextmanager
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Path, Query
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

import logins
import reminders
import service
from db import get_session, ping
from errors import add_error_handlers
from logs import add_request_log, set_up_logging
from models import Member
from schemas import (
    ListIn,
    ListOut,
    ListPage,
    LoginIn,
    MemberIn,
    MemberOut,
    NoteIn,
    NoteOut,
    NotePage,
    ReminderPage,
    ShareIn,
    ShareOut,
    SharePage,
    TaskChange,
    TaskIn,
    TaskOut,
    TaskPage,
)
from settings import get_settings


@asynccontextmanager
async def lifespan(app):
    get_settings()  # without a key, the service doesn't start
    yield


set_up_logging()
app = FastAPI(title="Station Skua", lifespan=lifespan)
add_error_handlers(app)
add_request_log(app)

LARGEST = 2**63 - 1  # the largest number that fits into a column of SQLite
Db = Annotated[Session, Depends(get_session)]
Me = Annotated[Member, Depends(logins.current_member)]
Id = Annotated[int, Path(le=LARGEST)]
Limit = Annotated[int, Query(ge=1, le=100)]
Offset = Annotated[int, Query(ge=0, le=LARGEST)]
ListFilter = Annotated[int | None, Query(le=LARGEST)]


@app.get("/health")
def health():
    """Says that the service runs. It doesn't ask the database, which no restart brings back."""
    return {"status": "ok", "version": get_settings().app_version}


@app.get("/ready")
def ready():
    """Says whether requests make sense right now."""
    try:
        ping()
    except SQLAlchemyError:
        raise HTTPException(503, "The database doesn't answer.") from None
    return {"status": "ready"}


@app.post("/members", status_code=201, response_model=MemberOut)
def register(db: Db, new: MemberIn):
    return service.register(db, new.email, new.name, new.password)


@app.post("/login")
def login(db: Db, who: LoginIn) -> dict[str, str]:
    return logins.begin(db, service.log_in(db, who.email, who.password))


@app.post("/logout", status_code=204)
def logout(me: Me) -> None:
    """Ends nothing: a token is good until it expires. The client throws it away."""


@app.get("/me", response_model=MemberOut)
def who_am_i(me: Me):
    return me


@app.post("/lists", status_code=201, response_model=ListOut)
def add_list(me: Me, db: Db, new: ListIn):
    return service.add_list(db, me, new.name)


@app.get("/lists", response_model=ListPage)
def lists(me: Me, db: Db, limit: Limit = 20, offset: Offset = 0):
    return service.lists(db, me, limit, offset)


@app.get("/lists/{list_id}", response_model=ListOut)
def get_list(me: Me, db: Db, list_id: Id):
    return service.find(db, me, "list", list_id)


@app.delete("/lists/{list_id}", status_code=204)
def delete_list(me: Me, db: Db, list_id: Id) -> None:
    service.delete_list(db, me, list_id)


@app.post("/lists/{list_id}/shares", status_code=201, response_model=ShareOut)
def share(me: Me, db: Db, list_id: Id, new: ShareIn):
    return service.share(db, me, list_id, new.email)


@app.get("/lists/{list_id}/shares", response_model=SharePage)
def shares(me: Me, db: Db, list_id: Id, limit: Limit = 20, offset: Offset = 0):
    return service.shares(db, me, list_id, limit, offset)


@app.delete("/lists/{list_id}/shares/{member_id}", status_code=204)
def end_share(me: Me, db: Db, list_id: Id, member_id: Id) -> None:
    service.end_share(db, me, list_id, member_id)


@app.post("/tasks", status_code=201, response_model=TaskOut)
def add_task(me: Me, db: Db, new: TaskIn):
    return service.add_task(db, me, **new.model_dump())


@app.get("/tasks", response_model=TaskPage)
def tasks(
    me: Me,
    db: Db,
    list_id: ListFilter = None,
    done: bool | None = None,
    limit: Limit = 20,
    offset: Offset = 0,
):
    return service.tasks(db, me, list_id, done, limit, offset)


@app.get("/tasks/{task_id}", response_model=TaskOut)
def get_task(me: Me, db: Db, task_id: Id):
    return service.find(db, me, "task", task_id)


@app.patch("/tasks/{task_id}", response_model=TaskOut)
def change_task(me: Me, db: Db, task_id: Id, change: TaskChange):
    return service.change_task(db, me, task_id, change.model_dump(exclude_unset=True))


@app.delete("/tasks/{task_id}", status_code=204)
def delete_task(me: Me, db: Db, task_id: Id) -> None:
    service.delete_task(db, me, task_id)


@app.post("/tasks/{task_id}/notes", status_code=201, response_model=NoteOut)
def add_note(me: Me, db: Db, task_id: Id, new: NoteIn):
    return service.add_note(db, me, task_id, new.text)


@app.get("/tasks/{task_id}/notes", response_model=NotePage)
def notes(me: Me, db: Db, task_id: Id, limit: Limit = 20, offset: Offset = 0):
    return service.notes(db, me, task_id, limit, offset)


@app.get("/notes/{note_id}", response_model=NoteOut)
def get_note(me: Me, db: Db, note_id: Id):
    return service.find(db, me, "note", note_id)


@app.delete("/notes/{note_id}", status_code=204)
def delete_note(me: Me, db: Db, note_id: Id) -> None:
    service.delete_note(db, me, note_id)


@app.get("/reminders", response_model=ReminderPage)
def my_reminders(me: Me, db: Db, limit: Limit = 20, offset: Offset = 0):
    return reminders.mine(db, me, limit, offset)
