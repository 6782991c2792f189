"""The recipes of a farm. Start it: python -m uvicorn main:app --reload"""

from fastapi import FastAPI

from database import make_tables

make_tables()
app = FastAPI(title="Recipe store")
