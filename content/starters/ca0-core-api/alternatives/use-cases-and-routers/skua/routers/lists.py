from typing import Annotated

from fastapi import APIRouter, Depends
from pydantic import BaseModel, Field, StringConstraints

from ..web import Page, answer
from ..wiring import lists

router = APIRouter(prefix="/lists")


class NewList(BaseModel):
    name: Annotated[str, StringConstraints(strip_whitespace=True), Field(min_length=1, max_length=60)]


@router.post("")
def create(new: NewList):
    return answer(lists.create(new.name), 201)


@router.get("")
def browse(page: Annotated[Page, Depends()]):
    return page.of(lists.browse())


@router.get("/{number}")
def find(number: int):
    return answer(lists.find(number))


@router.delete("/{number}")
def delete(number: int):
    return answer(lists.delete(number))
