"""Who brings what to the party? One line for each guest; the last one counts."""

from typing import Annotated

from fastapi import APIRouter, Form

from logins import Me

router = APIRouter()
TRY = "/party"
BRINGS = {}


@router.get(TRY)
def who_brings_what(me: Me):
    """Lists everybody's line."""
    return BRINGS


@router.post(TRY, status_code=201)
def bring(me: Me, words: Annotated[str, Form(max_length=80)]):
    """Changes my line."""
    BRINGS[me.name] = words
    return BRINGS
