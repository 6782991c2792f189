"""Where the books are, and who may change them."""

import os


def database_url() -> str:
    return "sqlite:///shelf.db"


def shelf_key() -> str:
    return os.environ.get("SHELF_KEY", "")
