"""What goes out."""

import datetime

from pydantic import BaseModel


class TokenOut(BaseModel):
    access_token: str
    token_type: str = "bearer"


class LoanOut(BaseModel):
    title: str
    due: datetime.date


class LoanList(BaseModel):
    items: list[LoanOut]
