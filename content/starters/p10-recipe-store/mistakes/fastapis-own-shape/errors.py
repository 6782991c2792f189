"""Failures, as FastAPI answers them."""

from fastapi.responses import JSONResponse


def error_answer(status, message):
    return JSONResponse({"detail": message}, status_code=status)


def add_error_handlers(app):
    """FastAPI has handlers of its own."""
