from math import ceil
from typing import Annotated

from fastapi import FastAPI, Query

app = FastAPI(title="Library bus")

MESSAGES = [
    "Best bus.",
    "It smells of diesel and adventure.",
    "I read on and missed my stop.",
    "Is there a part two?",
    "My goat ate page 40.",
    "More dragons, please.",
    "Who has the atlas?",
    "Sorry about the goat.",
    "I can reach the top shelf now!",
    "See you on Friday.",
]


@app.get("/guestbook")
def guest_book(
    size: Annotated[int, Query(gt=0, lt=11)] = 4,
    page: Annotated[int, Query(gt=0)] = 1,
):
    end = page * size
    return {
        "messages": MESSAGES[end - size : end],
        "pages": ceil(len(MESSAGES) / size),
        "page": page,
    }
