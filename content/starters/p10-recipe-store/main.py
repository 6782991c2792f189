"""The recipes of a farm. Start it: python -m uvicorn main:app --reload"""

from contextlib import asynccontextmanager

from fastapi import FastAPI

from database import make_tables


@asynccontextmanager
async def lifespan(app):
    """Makes the tables when the server starts."""
    make_tables()
    yield


app = FastAPI(title="Recipe store", lifespan=lifespan)
