"""A safe with something in it. You write it in the last step; the app includes this router."""

import os
from secrets import compare_digest

from fastapi import APIRouter

router = APIRouter()

# What's in the safe, and how many tries there are within how many minutes.
PRIZE = ""
TRIES = 0
MINUTES = 0


def is_code(typed: str) -> bool:
    """Compares with the four digits in SAFE_CODE. They come from outside; if they aren't set, nothing opens."""
    code = os.environ.get("SAFE_CODE", "")
    return code != "" and compare_digest(typed.encode(), code.encode())
