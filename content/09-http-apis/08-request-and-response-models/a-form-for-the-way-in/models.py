from pydantic import BaseModel


class BookIn(BaseModel):
    title: str
    author: str
    copies: int = 1
    member_phone: str | None = None
