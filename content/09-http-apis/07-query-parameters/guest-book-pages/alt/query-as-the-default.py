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
def read(page: int = Query(1, ge=1), size: int = Query(4, ge=1, le=10)):
    pages = len(MESSAGES) // size
    if len(MESSAGES) % size > 0:
        pages += 1
    skip = size * (page - 1)
    return {"page": page, "pages": pages, "messages": MESSAGES[skip:][:size]}
