"""What comes in and what goes out."""

from datetime import date
from typing import Annotated

from pydantic import BaseModel, Field

WebAddress = Annotated[
    str,
    Field(
        pattern=r"^https?://([^/?#@\s]+@)?([^/?#@:\s\[\]]+|\[[0-9A-Fa-f:.]+\])(:\d+)?([/?#]\S*)?$"
    ),
]


class Correction(BaseModel):
    target: WebAddress
    until: date | None = None


class LinkIn(Correction):
    name: Annotated[str, Field(pattern=r"^[a-z0-9-]{2,20}$")] | None = None


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
