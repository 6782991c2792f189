"""Your own page, for members who are logged in."""

from fastapi import APIRouter

router = APIRouter()

# The path that your friends open.
TRY = ""
