"""What comes in and what goes out."""

from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BaseModel, Field, HttpUrl

OURS = {"links", "docs", "redoc", "openapi.json"}


def not_ours(name):
    if name in OURS:
        raise ValueError("this name is an address of the service")
    return name


class Correction(BaseModel):
    target: HttpUrl
    until: date | None = None


class LinkIn(Correction):
    name: Annotated[str, Field(pattern=r"^[a-z0-9-]{2,20}$"), AfterValidator(not_ours)] | None = None


class LinkOut(BaseModel):
    name: str
    target: str
    until: date | None
    clicks: int


class ErrorDetail(BaseModel):
    code: str
    message: str
    request_id: str


class ErrorBody(BaseModel):
    error: ErrorDetail
