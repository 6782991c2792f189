"""A clinic's appointments: what FastAPI answers when a request is wrong."""

from datetime import date, time
from decimal import Decimal
from typing import Annotated, Literal
from uuid import UUID

from fastapi import Body, Cookie, FastAPI, Header, Path, Query, Request
from fastapi.encoders import jsonable_encoder
from fastapi.exceptions import RequestValidationError, ResponseValidationError
from fastapi.responses import JSONResponse
from fastapi.testclient import TestClient
from pydantic import AfterValidator, BaseModel, EmailStr, Field, field_validator, model_validator

app = FastAPI()


def is_workday(day: date) -> date:
    if day.weekday() > 4:
        raise ValueError("we're closed on weekends")
    return day


class Patient(BaseModel):
    name: str = Field(min_length=2, max_length=20)
    born: date
    phone: str | None = Field(None, pattern=r"^\+?\d{5,15}$")

    @field_validator("name")
    @classmethod
    def no_digits(cls, value: str) -> str:
        assert not any(char.isdigit() for char in value), "a name has no digits"
        return value


class CheckUp(BaseModel):
    kind: Literal["check-up"]
    minutes: int = 15


class Surgery(BaseModel):
    kind: Literal["surgery"]
    knife: bool


class Appointment(BaseModel):
    day: Annotated[date, AfterValidator(is_workday)]
    start: time
    end: time
    patient: Patient
    what: CheckUp | Surgery = Field(discriminator="kind")
    fee: Decimal = Field(Decimal("20.00"), max_digits=5, decimal_places=2)
    companions: list[Patient] = Field([], max_length=2)

    @model_validator(mode="after")
    def ends_later(self):
        if self.end <= self.start:
            raise ValueError("ends before it starts")
        return self


@app.post("/appointments")
def make(appointment: Appointment):
    return appointment


@app.get("/rooms/{room}/days/{day}")
def room(
    room: Annotated[int, Path(gt=0, lt=20)],
    day: date,
    token: Annotated[UUID, Header(alias="X-Token")],
    seen: Annotated[int, Cookie()] = 0,
    part: Annotated[list[int], Query(max_length=2)] = [],
    when: Annotated[str, Query(pattern="^(am|pm)$")] = "am",
):
    return [room, day, token, seen, part, when]


@app.post("/two")
def two(first: Patient, second: Annotated[Patient, Body()], number: Annotated[int, Body(ge=3)]):
    return first.name + second.name


@app.get("/broken", response_model=Patient)
def broken():
    return {"name": "X", "born": "never"}


client = TestClient(app, raise_server_exceptions=False)


def show(answer):
    print(answer.status_code)
    body = answer.json() if "json" in answer.headers["content-type"] else answer.text
    for error in body["detail"] if answer.status_code == 422 else [body]:
        print("  ", error)


good = {
    "day": "2026-05-05",
    "start": "09:00",
    "end": "09:30:00",
    "patient": {"name": "Kim", "born": "2000-02-29"},
    "what": {"kind": "surgery", "knife": "on"},
}
show(client.post("/appointments", json=good))
show(client.post("/appointments", json={**good, "day": "2026-05-09", "fee": "1000.001"}))
show(client.post("/appointments", json={**good, "end": "08:00"}))
show(client.post("/appointments", json={**good, "what": {"kind": "party"}, "patient": {"name": "K1m", "phone": "12"}}))
show(client.post("/appointments", json={**good, "what": {}, "companions": [{}, {"name": "x", "born": 1.5}, 3, 4]}))
show(client.post("/appointments", json=[good]))
show(client.post("/appointments", content=b'{"day": "2026-05-05",', headers={"content-type": "application/json"}))
show(client.post("/appointments", content=b"{}", headers={"content-type": "text/plain"}))
show(client.post("/appointments"))
show(client.get("/rooms/3/days/2026-01-01", headers={"X-Token": "12345678-1234-5678-1234-567812345678"}))
show(client.get("/rooms/20/days/tomorrow?part=1&part=x&part=3&when=noon", headers={"X-Token": "t", "cookie": "seen=often"}))
show(client.get("/rooms/x/days/2026-13-01"))
show(client.post("/two", json={"first": {"name": "Al", "born": "1999-09-09"}, "number": 2}))
show(client.get("/broken"))


@app.exception_handler(RequestValidationError)
async def in_short(request: Request, error: RequestValidationError):
    fields = {".".join(map(str, each["loc"])): each["type"] for each in error.errors()}
    return JSONResponse({"path": request.url.path, "fields": fields, "body": jsonable_encoder(error.body)}, 400)


@app.exception_handler(ResponseValidationError)
async def our_fault(request: Request, error: ResponseValidationError):
    return JSONResponse({"count": len(error.errors())}, 500)


show(client.post("/appointments", json={**good, "day": 1}))
show(client.get("/rooms/x/days/y"))
show(client.get("/broken"))
try:
    TestClient(FastAPI(routes=app.routes)).get("/broken")
except ResponseValidationError as error:
    print([each["loc"] for each in error.errors()])
try:

    class Contact(BaseModel):
        email: EmailStr

except ImportError as error:
    print(error)
