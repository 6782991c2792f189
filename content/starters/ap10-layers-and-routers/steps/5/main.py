"""Shelf as a web API. Start it: python -m uvicorn main:app --reload"""

from fastapi import FastAPI

from errors import add_error_handlers
from routers import books, loans

app = FastAPI(title="Shelf")
add_error_handlers(app)
app.include_router(books.router)
app.include_router(loans.router)


@app.get("/health")
def health():
    """Tells monitoring programs that the server is running."""
    return {"status": "ok"}
