"""What comes in and what goes out."""

import datetime
from typing import Annotated

from pydantic import AfterValidator, BaseModel, Field

from hours import LENGTHS


def known_length(minutes: int) -> int:
    if minutes not in LENGTHS:
        raise ValueError("an appointment lasts 10, 20 or 40 minutes")
    return minutes


Minutes = Annotated[int, AfterValidator(known_length)]


class PatientIn(BaseModel):
    day: datetime.date
    patient: Annotated[str, Field(min_length=1, max_length=60)]
    problem: str = ""
    minutes: int = 20


class BookingIn(PatientIn):
    time: Annotated[str, Field(pattern=r"^\d\d:\d\d$")]


class BookingOut(BaseModel):
    id: int
    day: datetime.date
    time: str
    patient: str
    problem: str
    minutes: int


class BookingList(BaseModel):
    items: list[BookingOut]


class DayOut(BaseModel):
    day: datetime.date
    free: list[str]


class WaitingOut(BaseModel):
    id: int
    day: datetime.date
    patient: str
    problem: str
    minutes: int


class WaitingList(BaseModel):
    items: list[WaitingOut]
