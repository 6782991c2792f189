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
    page: Annotated[int, Query(ge=1)] = 1,
    size: Annotated[int, Query(ge=1, le=10)] = 4,
):
    pages = [MESSAGES[at : at + size] for at in range(0, len(MESSAGES), size)]
    messages = []
    if page <= len(pages):
        messages = pages[page - 1]
    return {"page": page, "pages": len(pages), "messages": messages}
