from pydantic import BaseModel


class BookOut(BaseModel):
    id: int
    title: str
    author: str
    copies: int = 1
