"""Starts the numbers as they run at the window."""

import os

import uvicorn

if __name__ == "__main__":
    uvicorn.run(
        "main:app",
        port=int(os.environ.get("PORT", "8000")),
        workers=int(os.environ.get("WORKERS", "2")),
    )
