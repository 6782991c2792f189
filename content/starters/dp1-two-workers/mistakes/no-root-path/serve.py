"""Starts the numbers as they run at the window."""

import os

import uvicorn

if __name__ == "__main__":
    uvicorn.run(
        "main:app",
        port=int(os.environ.get("PORT", "8000")),
        workers=int(os.environ.get("WORKERS", "2")),
        timeout_graceful_shutdown=8,
        forwarded_allow_ips=os.environ.get("PROXY", "127.0.0.1"),
    )
