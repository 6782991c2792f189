"""A safe with something in it. You write it in the last step; the app includes this router."""

import os

from fastapi import APIRouter

router = APIRouter()

# Four digits. They come from outside, so that you can send this file to somebody.
CODE = os.environ.get("SAFE_CODE", "0000")
# What's in the safe, and how many tries there are within how many minutes.
PRIZE = ""
TRIES = 0
MINUTES = 0
