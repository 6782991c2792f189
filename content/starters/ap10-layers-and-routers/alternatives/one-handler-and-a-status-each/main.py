"""Shelf as a web API. Start it: python -m uvicorn main:app --reload"""

from fastapi import FastAPI

from errors import add_error_handlers
from routers import books, holds, loans, members

app = FastAPI(title="Shelf")
add_error_handlers(app)
for part in (members, holds, loans, books):
    app.include_router(part.router)


@app.get("/health")
def health():
    """Tells monitoring programs that the server is running."""
    return {"status": "ok"}
