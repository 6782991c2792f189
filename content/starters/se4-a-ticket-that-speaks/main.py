"""Shelf 5.0, the part for machines. Start it: python -m uvicorn main:app --reload"""

from fastapi import FastAPI

import night
from handlers import add_error_handlers
from settings import get_settings

get_settings()  # Without a good key, the server doesn't start.

app = FastAPI(title="Shelf")
add_error_handlers(app)
app.include_router(night.router)


@app.get("/health")
def health():
    """Tells monitoring programs that the server is running."""
    return {"status": "ok"}
