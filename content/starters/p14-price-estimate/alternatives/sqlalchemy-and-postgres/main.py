"""Start it: uvicorn main:app"""

from hedges.api import app

__all__ = ["app"]
