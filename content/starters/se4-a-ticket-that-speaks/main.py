"""Shelf 5.0, the part for machines. Start it: python -m uvicorn main:app --reload"""

from contextlib import asynccontextmanager

from fastapi import FastAPI

import night
from handlers import add_error_handlers
from settings import get_settings


@asynccontextmanager
async def lifespan(app):
    """Runs when the server starts. Without a good key, it doesn't."""
    get_settings()
    yield


app = FastAPI(title="Shelf", lifespan=lifespan)
add_error_handlers(app)
app.include_router(night.router)


@app.get("/health")
def health():
    """Tells monitoring programs that the server is running."""
    return {"status": "ok"}
