"""Starts the numbers."""

from os import environ

import uvicorn


def main():
    settings = {"port": int(environ.get("PORT", 8000)), "workers": int(environ.get("WORKERS", 4))}
    uvicorn.run(app="main:app", timeout_graceful_shutdown=9, forwarded_allow_ips=environ.get("PROXY"), **settings)


if __name__ == "__main__":
    main()
