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
    page: int = 1,
    size: Annotated[int, Query(ge=1, le=10)] = 4,
):
    if page < 1:
        return {"detail": "There is no such page."}
    start = (page - 1) * size
    pages = (len(MESSAGES) + size - 1) // size
    return {"page": page, "pages": pages, "messages": MESSAGES[start : start + size]}
