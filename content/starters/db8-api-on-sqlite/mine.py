"""An endpoint of your own, for the phones of the members."""

from fastapi import APIRouter

router = APIRouter()

# The path that a friend types, and the most statements that one call of it may send.
TRY = ""
MOST_STATEMENTS = 0
