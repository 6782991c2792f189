from fastapi import APIRouter

from ..web import answer
from ..wiring import notes

router = APIRouter(prefix="/notes")


@router.get("/{number}")
def find(number: int):
    return answer(notes.find(number))


@router.delete("/{number}")
def delete(number: int):
    return answer(notes.delete(number))
